import { median } from '../median.ts'
import type { Build, Measures } from './rounds.ts'
import { sizeName } from './synthetic-book.ts'
import type { Timed } from './timed.ts'

/** A number that the generator is to reach, and what it has reached. */
export interface Goal {
  readonly name: string
  readonly reached: number
  readonly most: number
  readonly unit: string
}

/** How much longer than the bare book a clean build may take, by size. */
const CLEAN: Readonly<Record<string, number>> = { '8x24': 1.5, '50x150': 1.6 }
/** Seconds that a build may take if nothing has changed. */
const UNCHANGED = 0.6
/** Seconds that a build after an edit of prose may take beyond the bare book. */
const PROSE = 0.3
/** How far above the straight line through two smaller sizes the largest may cost and still count as linear. */
const LINEAR = 1.2

/** The middle of the seconds of some runs. */
export const secondsOf = (runs: readonly Timed[]): number => median(runs.map(({ seconds }) => seconds))

/** The middle of the processor time of some runs, in seconds. */
export const cpuOf = (runs: readonly Timed[]): number => median(runs.map(({ cpu }) => cpu))

/** The middle of the bytes of some runs. */
export const memoryOf = (runs: readonly Timed[]): number => median(runs.map(({ memory }) => memory))

/** The goals that measures of some sizes tell of: whether time and memory are linear takes three. */
export function goalsOf(measures: readonly Measures[]): Goal[] {
  return [
    ...measures.flatMap(goalsOfOne),
    ...linearity(measures, 'processor time', cpuOf),
    ...linearity(measures, 'memory', memoryOf),
  ]
}

function goalsOfOne({ size, bare, builds }: Measures): Goal[] {
  const name = sizeName(size)
  const base = secondsOf(bare)
  const told = (build: Build, tell: (seconds: number) => Goal) =>
    (builds[build] ?? []).slice(0, 1).map(() => tell(secondsOf(builds[build] ?? [])))
  const most = CLEAN[name]
  return [
    ...(most === undefined
      ? []
      : told('clean', (seconds) => ({ name: `${name}: clean`, reached: seconds / base, most, unit: '× bare' }))),
    ...told('nochange', (seconds) => ({
      name: `${name}: nothing changed`,
      reached: seconds,
      most: UNCHANGED,
      unit: 's',
    })),
    ...told('prose', (seconds) => ({
      name: `${name}: prose, beyond bare`,
      reached: seconds - base,
      most: PROSE,
      unit: 's',
    })),
  ]
}

/** What a clean build of the largest size costs beyond the bare book, against the straight line through the two smaller sizes. */
function linearity(measures: readonly Measures[], what: string, costOf: (runs: readonly Timed[]) => number): Goal[] {
  const points = measures
    .flatMap(({ size, bare, builds }) => (builds.clean ? [{ ...size, cost: costOf(builds.clean) - costOf(bare) }] : []))
    .sort((a, b) => a.figures - b.figures)
  const [small, middle, large] = [points[0], points[Math.floor(points.length / 2)], points.at(-1)]
  if (!small || !middle || !large || new Set([small, middle, large].map(({ figures }) => figures)).size < 3) return []
  const slope = (middle.cost - small.cost) / (middle.figures - small.figures)
  const foretold = middle.cost + slope * (large.figures - middle.figures)
  return [{ name: `clean: ${what}, to a straight line`, reached: large.cost / foretold, most: LINEAR, unit: '×' }]
}
