import { join } from 'node:path'
import { Command } from 'commander'
import type { Order } from '../src/pipeline/edition.ts'
import { environmentLayers, type Layer, setLayer } from '../src/pipeline/param-layers.ts'
import { BookError } from '../src/pipeline/problems.ts'
import { printable } from '../src/pipeline/quotation.ts'

/** Where editors find the JSON Schema of a book's params; the first line of a params file names its own. */
const SCHEMAS = join(import.meta.dirname, '..', '.isometry', 'schemas')

export interface BookOptions {
  readonly book: string
  /** What the options say of params, in the order in which they were typed. */
  readonly layers: readonly Layer[]
}

/** A command that takes a book and params: `--book`, and `--set`, `--params`, `--preset`, `--seed`, of which later wins. */
export function bookCommand(name: string, description: string): Command {
  const layers: Layer[] = []
  const adding = (layerOf: (text: string) => Layer) => (text: string) => {
    layers.push(layerOf(text))
    return text
  }
  const command = new Command(`npm run ${name} --`)
    .description(description)
    .option('--book <file>', 'the book to print', 'content/book.yaml')
    .option(
      '--set <name=value>',
      'set a param, e.g. --set seed=7; repeatable',
      adding((text) => setLayer(text, `--set ${text}`)),
    )
    .option(
      '--params <file>',
      'set the params that a YAML file gives; repeatable',
      adding((path) => ({ kind: 'file', path, flag: `--params ${path}` })),
    )
    .option(
      '--preset <name>',
      'set the params of one of the book’s presets; repeatable',
      adding((preset) => ({ kind: 'preset', name: preset, flag: `--preset ${preset}` })),
    )
    .option(
      '--seed <integer>',
      'short for --set seed=…',
      adding((text) => ({ kind: 'set', name: 'seed', text, flag: `--seed ${text}` })),
    )
    .addHelpText('after', PRECEDENCE)
    .allowExcessArguments(false)
    .configureOutput({ outputError: (text, write) => write(printable(text, '\n')) })
    .showHelpAfterError(`For example npm run ${name} -- --set seed=7; npm run ${name} -- --help lists what is legal.`)
  command.setOptionValue('layers', layers)
  return command
}

const PRECEDENCE = `
Options that set params act in the order typed; later wins. Before them act BOOK_PRESET, BOOK_PARAMS and
BOOK_SET='a.b=1; c=[2, 3]' of the environment, and before those the book's own values.
npm run params shows every param, its value and where it came from.`

/**
 * The options on the command line.
 * @throws {BookError} if npm kept one for itself.
 */
export function optionsOf<T extends BookOptions>(command: Command): T {
  refuseKept(command)
  return command.parse().opts<T>()
}

/**
 * Refuses a command line of which npm kept options for itself, as it does without complaint when the `--` before them
 * is missing.
 * @throws {BookError} that names each.
 */
export function refuseKept(command: Command): void {
  const kept = command.options.flatMap(({ long }) =>
    long && `npm_config_${long.slice(2)}` in process.env ? [long] : [],
  )
  if (kept.length > 0) {
    const name = [command.parent?.name(), command.name()].filter(Boolean).join(' ')
    const instead = `Write -- before it: ${name} ${kept[0]} …`
    throw new BookError(kept.map((where) => ({ where, what: 'went to npm and not to the book', instead })))
  }
}

/** What the options and the environment ask for. */
export function orderOf({ book, layers }: BookOptions): Order & { readonly layers: readonly Layer[] } {
  return { book, layers: [...environmentLayers(process.env), ...layers], schemas: SCHEMAS }
}

/** Ends with the problems on standard error and status 1; anything else is a defect of ours and shows its stack. */
export async function run(action: () => Promise<void>, { writes = true } = {}): Promise<void> {
  try {
    await action()
  } catch (error) {
    if (!(error instanceof BookError)) throw error
    const count = error.problems.length
    const written = writes ? '; nothing was written' : ''
    process.stderr.write(`\n${error.message}\n\n${count} problem${count === 1 ? '' : 's'}${written}.\n`)
    process.exitCode = 1
  }
}
