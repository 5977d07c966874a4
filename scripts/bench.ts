import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import { BookError } from '../src/pipeline/problems.ts'
import { printBook } from '../src/site/print.ts'
import { addBooks } from './bench/books.ts'
import { addExports } from './bench/exports.ts'
import { measurePages, type PageMeasures } from './bench-pages.ts'
import { refuseKept, run } from './command.ts'
import { THROTTLINGS } from './lighthouse.ts'
import { pagesOf } from './page-weights.ts'
import { reporter } from './reporter.ts'

const BUILT = join('.isometry', 'bench-dist')

interface PagesOptions extends PageMeasures {
  readonly dist?: string
  readonly book: string
  readonly pages?: readonly string[]
}

const command = new Command('npm run bench --')
  .description('Measures what the generator makes.')
  .allowExcessArguments(false)
  .showHelpAfterError('For example npm run bench -- books --size 8x24; npm run bench -- --help lists what is legal.')

const pages = command
  .command('pages')
  .description('The bytes that each page loads before interaction, brotli over the wire; and how fast and good it is.')
  .option('--dist <folder>', 'a built folder; without it the book is built first')
  .option('--book <file>', 'the book to build', 'content/book.yaml')
  .option('--pages <files>', 'only these, e.g. index.html,figures/index.html', (text) => text.split(','))
  .option('--phone', 'milliseconds until the first figure is painted on an emulated slow phone')
  .option('--live', 'milliseconds from pointing at the first figure until it lives, from cache')
  .addOption(
    new Option('--lighthouse [throttling]', 'Lighthouse’s mobile scores and each audit that is not perfect')
      .choices(THROTTLINGS)
      .preset('simulate'),
  )
  .option('--runs <number>', 'runs that a median is taken of; by default 5, of Lighthouse 3', count)
  .allowExcessArguments(false)

pages.action(async (options: PagesOptions) => {
  const say = (line: string) => process.stdout.write(`${line}\n`)
  if (options.dist !== undefined) refuseUnbuilt(options.dist)
  const folder = options.dist ?? BUILT
  if (options.dist === undefined)
    await printBook({ book: options.book, listen: reporter({}, process.stdout).listen }, BUILT)
  await measurePages(folder, named(options.pages, folder), options, say)
})

const books = addBooks(command, count)
const exported = addExports(command, count)

await run(async () => {
  refuseKept([pages, exported].find((one) => process.argv.includes(one.name())) ?? books)
  await command.parseAsync()
})

function refuseUnbuilt(folder: string): void {
  if (existsSync(join(folder, 'index.html'))) return
  const what = existsSync(folder) ? 'has no index.html: no build wrote it' : 'is not there'
  const instead = 'npm run build writes dist/; without --dist the book is built first.'
  throw new BookError([{ where: `--dist ${folder}`, what, instead }])
}

function named(names: readonly string[] | undefined, folder: string): readonly string[] {
  const all = pagesOf(folder)
  const unknown = names?.filter((name) => !all.includes(name)) ?? []
  if (unknown.length === 0) return names ?? all
  const instead = `Its pages are ${all.join(', ')}.`
  throw new BookError(
    unknown.map((name) => ({ where: `--pages ${name}`, what: `${folder} has no such page`, instead })),
  )
}

function count(text: string): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It must be an integer from 1 to 99, for example 5.')
}
