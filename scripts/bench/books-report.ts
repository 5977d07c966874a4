import { table } from '../table.ts'
import type { FolderSize } from './folder-size.ts'
import { cpuOf, goalsOf, memoryOf, secondsOf } from './goals.ts'
import { hasProc } from './process-memory.ts'
import { BUILDS, type Build, type Measures } from './rounds.ts'
import { sizeName } from './synthetic-book.ts'
import type { Timed } from './timed.ts'

const TITLES: Readonly<Record<Build, string>> = {
  complete: 'from nothing, with files for print',
  clean: 'from nothing',
  nochange: 'nothing changed',
  prose: 'a sentence added',
  param: 'a param changed that one experiment reads',
  'all-params': 'a param changed that all experiments read',
}

const MEMORY = hasProc
  ? 'peak memory is what it, its threads and its children hold at once.'
  : 'peak memory is what it and its threads hold; children do not count.'

/** The measures as tables: times and memory of each size, sizes, goals. */
export function booksReport(measures: readonly Measures[]): string {
  return [
    ...measures.map(timesTable),
    `Medians of all rounds. Seconds are from the start of a process to its end; cpu is what all its threads worked;\n${MEMORY}`,
    sizesTable(measures),
    goalsTable(measures),
  ].join('\n\n')
}

function timesTable({ size, bare, builds }: Measures): string {
  const base = secondsOf(bare)
  const row = (name: string, runs: readonly Timed[]) => {
    const all = runs.map(({ seconds }) => seconds)
    const range = `${Math.min(...all).toFixed(2)}–${Math.max(...all).toFixed(2)}`
    const seconds = secondsOf(runs)
    const memory = (memoryOf(runs) / 1e6).toFixed(0)
    return [name, seconds.toFixed(2), range, (seconds / base).toFixed(2), cpuOf(runs).toFixed(2), memory]
  }
  const made = BUILDS.flatMap((build) => (builds[build] ? [row(TITLES[build], builds[build])] : []))
  return table(
    [`${size.chapters} chapters, ${size.figures} figures`, 's', 'range', '× bare', 'cpu s', 'peak MB'],
    [row('bare Astro, chapters without figures', bare), ...made],
  )
}

function sizesTable(measures: readonly Measures[]): string {
  const row = (name: string, { files, bytes, gzipped }: FolderSize) => {
    const [whole, packed] = [bytes, gzipped].map((size) => (size / 1e6).toFixed(2))
    return [name, String(files), whole ?? '', packed ?? '']
  }
  const rows = measures.flatMap(({ size, output, bareOutput }) => [
    row(sizeName(size), output),
    row(`${sizeName(size)} bare`, bareOutput),
  ])
  return table(['output', 'files', 'MB', 'MB gzipped'], rows)
}

function goalsTable(measures: readonly Measures[]): string {
  const rows = goalsOf(measures).map(({ name, reached, most, unit }) => [
    name,
    `${reached.toFixed(2)} ${unit}`,
    `≤ ${most} ${unit}`,
    reached <= most ? 'yes' : 'no',
  ])
  return table(['goal', 'reached', 'wanted', 'met'], rows)
}
