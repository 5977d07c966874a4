import { median } from '../median.ts'
import type { Build, Measures } from './rounds.ts'
import { type BookSize, sizeName } from './synthetic-book.ts'
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
/** How much more than the figures before them the last may cost and still count as linear. */
const LINEAR = 1.2

/** The middle of the seconds of some runs. */
export const secondsOf = (runs: readonly Timed[]): number => median(runs.map(({ seconds }) => seconds))

/** The middle of the bytes of some runs. */
export const memoryOf = (runs: readonly Timed[]): number => median(runs.map(({ memory }) => memory))

/** The goals that measures of some sizes tell of: whether time and memory are linear takes three. */
export function goalsOf(measures: readonly Measures[]): Goal[] {
  return [
    ...measures.flatMap(goalsOfOne),
    ...linearity(measures, 'time', secondsOf),
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

interface Point extends BookSize {
  readonly cost: number
}

/** What each figure adds to the cost of a clean build from the middle size to the largest, against from the smallest to the middle one. */
function linearity(measures: readonly Measures[], what: string, costOf: (runs: readonly Timed[]) => number): Goal[] {
  const points = measures
    .flatMap(({ size, bare, builds }) => (builds.clean ? [{ ...size, cost: costOf(builds.clean) - costOf(bare) }] : []))
    .sort((a, b) => a.figures - b.figures)
  const [small, middle, large] = [points[0], points[Math.floor(points.length / 2)], points.at(-1)]
  if (!small || !middle || !large || new Set([small, middle, large]).size < 3) return []
  const reached = slope(middle, large) / slope(small, middle)
  return [{ name: `clean: ${what} of a figure, late to early`, reached, most: LINEAR, unit: '×' }]
}

const slope = (from: Point, to: Point) => (to.cost - from.cost) / (to.figures - from.figures)
