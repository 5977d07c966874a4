import { Command } from 'commander'
import type { Setting } from '../src/pipeline/param-values.ts'
import { BookError } from '../src/pipeline/problems.ts'

export interface BookOptions {
  readonly book: string
  readonly set?: readonly Setting[]
  readonly seed?: string
}

/** A command that takes a book and params: `--book`, `--set`, `--seed`. */
export function bookCommand(name: string, description: string): Command {
  return new Command(`npm run ${name} --`)
    .description(description)
    .option('--book <file>', 'the book to print', 'content/book.yaml')
    .option('--set <name=value>', 'set a param, e.g. --set seed=7; repeatable, later wins', setting)
    .option('--seed <integer>', 'short for --set seed=…')
    .allowExcessArguments(false)
    .showHelpAfterError(`For example npm run ${name} -- --set seed=7; npm run ${name} -- --help lists what is legal.`)
}

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

/** The settings of the options, `--seed` last. */
export function settingsOf({ set = [], seed }: BookOptions): Setting[] {
  return seed === undefined ? [...set] : [...set, { name: 'seed', text: seed, flag: `--seed ${seed}` }]
}

/** Ends with the problems on standard error and status 1; anything else is a defect of ours and shows its stack. */
export async function run(action: () => Promise<void>): Promise<void> {
  try {
    await action()
  } catch (error) {
    if (!(error instanceof BookError)) throw error
    const count = error.problems.length
    process.stderr.write(`\n${error.message}\n\n${count} problem${count === 1 ? '' : 's'}; nothing was written.\n`)
    process.exitCode = 1
  }
}

function setting(text: string, before: readonly Setting[] = []): Setting[] {
  const at = text.indexOf('=')
  const flag = `--set ${text}`
  if (at < 1)
    throw new BookError([{ where: flag, what: 'needs a name and a value', instead: 'For example --set seed=7.' }])
  return [...before, { name: text.slice(0, at).trim(), text: text.slice(at + 1), flag }]
}
