import { table } from '../table.ts'
import type { FolderSize } from './folder-size.ts'
import { goalsOf, memoryOf, secondsOf } from './goals.ts'
import { BUILDS, type Build, type Measures } from './rounds.ts'
import type { Timed } from './timed.ts'

const TITLES: Readonly<Record<Build, string>> = {
  clean: 'clean',
  nochange: 'nothing changed',
  prose: 'a sentence more',
  param: 'a param that one experiment reads',
  'all-params': 'a param that all experiments read',
}

/** The measures as tables: times and memory, sizes, goals. */
export function booksReport(measures: readonly Measures[]): string {
  const goals = goalsOf(measures).map(({ name, reached, wanted, met }) => [name, reached, wanted, met ? 'yes' : 'no'])
  return [
    ...measures.map(timesOf),
    table(
      ['output', 'files', 'MB', 'gzipped MB'],
      measures.flatMap(({ size, output, bareOutput }) => [
        sizeRow(`${size.chapters}x${size.figures}`, output),
        sizeRow(`${size.chapters}x${size.figures} bare`, bareOutput),
      ]),
    ),
    ...(goals.length > 0 ? [table(['goal', 'reached', 'wanted', 'met'], goals)] : []),
  ].join('\n\n')
}

function timesOf({ size, bare, builds }: Measures): string {
  const base = secondsOf(bare)
  const row = (name: string, runs: readonly Timed[]) => {
    const bytes = memoryOf(runs)
    const seconds = secondsOf(runs)
    const range = `${Math.min(...runs.map((run) => run.seconds)).toFixed(2)}–${Math.max(...runs.map((run) => run.seconds)).toFixed(2)}`
    const memory = bytes === undefined ? '–' : (bytes / 1e6).toFixed(0)
    return [name, seconds.toFixed(2), range, (seconds / base).toFixed(2), memory]
  }
  const made = BUILDS.flatMap((build) => (builds[build] ? [row(TITLES[build], builds[build])] : []))
  return table(
    [`${size.chapters} chapters, ${size.figures} figures`, 'median s', 'range s', '× bare', 'peak MB'],
    [row('bare Astro, no figures', bare), ...made],
  )
}

const sizeRow = (name: string, { files, bytes, gzipped }: FolderSize) => [
  name,
  String(files),
  (bytes / 1e6).toFixed(2),
  (gzipped / 1e6).toFixed(2),
]
