import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { commitOf } from '../src/pipeline/commit.ts'
import type { PdfOrder } from '../src/pipeline/plan.ts'
import { storeIn } from '../src/pipeline/store.ts'
import { remember, upToDate } from '../src/site/up-to-date.ts'
import { type BookOptions, bookCommand, optionsOf, orderOf } from './command.ts'
import { reporter, type Voice } from './reporter.ts'

interface BuildOptions extends BookOptions, Voice {
  readonly out: string
  readonly store?: string
  readonly exports: 'all' | 'web'
  readonly timings?: boolean
  readonly force?: boolean
}

/** A command that prints a book: what it is to print, where, and how it tells of that. */
export function printingCommand(name: string, description: string): Command {
  return bookCommand(name, description)
    .option('--out <folder>', 'the folder to write, replaced whole', 'dist')
    .option('--store <folder>', 'where results are kept, instead of .isometry/store')
    .addOption(
      new Option('--exports <which>', 'the files that figures get: all, or none that is only for print')
        .choices(['all', 'web'])
        .default('all'),
    )
    .option(
      '--timings',
      'run every experiment and tell in the edition how long each took: bytes then differ from build to build',
    )
    .option('--force', 'build even if nothing has changed')
    .option('--quiet', 'say nothing unless it fails')
    .option('--json', 'tell of the progress as one JSON object a line')
}

/**
 * Prints the book that a command line asks for, unless nothing has changed since it was.
 * @param pdf how it is put on paper, if it is.
 */
export async function print(command: Command, pdf?: PdfOrder): Promise<void> {
  const options = optionsOf<BuildOptions>(command)
  const { listen, end } = reporter(options, process.stdout)
  const tell = (detail: string) => listen({ kind: 'stage', name: 'done', detail })
  const commit = commitOf(resolve(options.book))
  const order = [
    resolve(options.book),
    orderOf(options).layers,
    options.exports,
    commit,
    ...(options.timings ? ['timings'] : []),
    ...(pdf ? [pdf, printerChanged(pdf)] : []),
  ]
  const before = options.force || options.timings ? undefined : upToDate(order, options.out)
  try {
    if (before) tell(`nothing has changed: ${before}`)
    else tell(await built(options, { stamp: order, pdf }, listen))
  } finally {
    end()
  }
}

/** When the program that prints the PDF was last changed: another prints another. */
function printerChanged({ by }: PdfOrder): number | undefined {
  return typeof by === 'string' ? statSync(by).mtimeMs : undefined
}

async function built(
  options: BuildOptions,
  { stamp, pdf }: { readonly stamp: unknown; readonly pdf: PdfOrder | undefined },
  listen: ReturnType<typeof reporter>['listen'],
): Promise<string> {
  const [start, since] = [performance.now(), Date.now()]
  // Loaded only if there is something to build: it takes longer than to find that there is not.
  const { printBook } = await import('../src/site/print.ts')
  const store = options.store === undefined ? {} : { store: storeIn(options.store) }
  const timings = options.timings ? ('now' as const) : undefined
  const order = { ...orderOf(options), exports: options.exports, pdf, timings, listen, ...store }
  const done = await printBook(order, options.out)
  const size = `${done.files} files, ${(done.bytes / 1e6).toFixed(1)} MB`
  const summary = `${options.out}/ has ${done.figures} figures, ${done.pages} pages, ${size}. Open ${options.out}/index.html.`
  remember(stamp, options.out, { read: done.inputs, outputs: done.outputs, summary, since })
  return `${summary} ${((performance.now() - start) / 1000).toFixed(1)} s.`
}
