import { join } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { booksReport } from './books-report.ts'
import { BUILDS, type Build, type Measures, measureBook } from './rounds.ts'
import type { BookSize } from './synthetic-book.ts'

/** Inside the project, so that packages resolve. */
const PARENT = join(import.meta.dirname, '..', '..', '.isometry', 'bench')

const ALL = '8x24,25x75,50x150'
const USUAL = '8x24,50x150'

interface BooksOptions {
  readonly size: readonly BookSize[]
  readonly runs: number
  readonly only: readonly Build[]
  readonly json?: true
}

/**
 * Adds the subcommand that times the generator on synthetic books.
 * @param count reads a number of runs.
 */
export function addBooks(command: Command, count: (text: string) => number): Command {
  return command
    .command('books', { isDefault: true })
    .description(
      'How long synthetic books take to print, beside a bare Astro build of the same chapters in the same run.',
    )
    .addOption(
      new Option('--size <sizes>', `chapters x figures, such as 8x24,50x150; all is ${ALL}`)
        .argParser(sizes)
        .default(sizes(USUAL), USUAL),
    )
    .option('--runs <number>', 'rounds that a median is taken of', count, 3)
    .addOption(
      new Option('--only <builds>', `some of ${BUILDS.join(',')}; a clean build is always made`)
        .argParser(builds)
        .default(BUILDS, 'all'),
    )
    .option('--json', 'every run, as JSON')
    .allowExcessArguments(false)
    .action(measureBooks)
}

async function measureBooks({ size, runs, only, json }: BooksOptions): Promise<void> {
  const onBuild = (line: string) => process.stderr.write(`${line}\n`)
  const measures: Measures[] = []
  for (const one of size) measures.push(await measureBook(PARENT, one, { runs, only, onBuild }))
  process.stdout.write(`${json ? JSON.stringify(measures) : booksReport(measures)}\n`)
}

function sizes(text: string): BookSize[] {
  const asked = text === 'all' ? ALL : text
  return asked.split(',').map((one) => {
    const [, chapters, figures] = one.match(/^([1-9]\d?)x([1-9]\d{0,2})$/) ?? []
    if (chapters && figures) return { chapters: Number(chapters), figures: Number(figures) }
    throw new InvalidArgumentError('It must be up to 99 chapters, x and up to 999 figures, for example 8x24; or all.')
  })
}

function builds(text: string): Build[] {
  const names = text.split(',')
  if (names.every((name) => (BUILDS as readonly string[]).includes(name))) return names as Build[]
  throw new InvalidArgumentError(`It must be some of ${BUILDS.join(',')}, for example clean,prose.`)
}
