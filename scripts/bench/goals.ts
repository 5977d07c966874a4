import { median } from '../median.ts'
import type { Build, Measures } from './rounds.ts'
import type { Timed } from './timed.ts'

/** A number that the generator is to reach, and what it has reached. */
export interface Goal {
  readonly name: string
  readonly reached: string
  readonly wanted: string
  readonly met: boolean
}

/** How much longer a clean build may take than a bare one of as many chapters. */
const CLEAN = [
  { chapters: 8, figures: 24, most: 1.5 },
  { chapters: 50, figures: 150, most: 1.6 },
]
const UNCHANGED = 0.6
const PROSE = 0.3
/** How much the cost of a figure may differ between two sizes and still count as the same. */
const LINEAR = 1.2

/** The middle of the seconds of some runs. */
export const secondsOf = (runs: readonly Timed[]): number => median(runs.map(({ seconds }) => seconds))

/** The middle of the bytes of some runs; undefined where memory is not measured. */
export function memoryOf(runs: readonly Timed[]): number | undefined {
  const bytes = runs.flatMap(({ memory }) => (memory === undefined ? [] : [memory]))
  return bytes.length > 0 ? median(bytes) : undefined
}

/** The goals that measures of some sizes tell of. */
export function goalsOf(measures: readonly Measures[]): Goal[] {
  return [...measures.flatMap(goalsOfOne), ...linearity(measures)]
}

function goalsOfOne({ size, bare, builds }: Measures): Goal[] {
  const name = `${size.chapters}x${size.figures}`
  const base = secondsOf(bare)
  const at = (build: Build, tell: (seconds: number) => Goal | undefined): Goal[] =>
    builds[build] ? [tell(secondsOf(builds[build]))].filter((goal) => goal !== undefined) : []
  const { most } = CLEAN.find((one) => one.chapters === size.chapters && one.figures === size.figures) ?? {}
  return [
    ...at('clean', (seconds) =>
      most === undefined ? undefined : goal(`${name} clean`, seconds / base, most, '× bare'),
    ),
    ...at('nochange', (seconds) => goal(`${name} nothing changed`, seconds, UNCHANGED, 's')),
    ...at('prose', (seconds) => goal(`${name} prose edit over bare`, seconds - base, PROSE, 's')),
  ]
}

/** What a figure costs beyond the bare book, at the largest size against the smallest. */
function linearity(measures: readonly Measures[]): Goal[] {
  const sorted = measures.toSorted((a, b) => a.size.figures - b.size.figures)
  const [small, large] = [sorted[0], sorted.at(-1)]
  if (!small || !large || small.size.figures === large.size.figures) return []
  const growth = (of: (runs: readonly Timed[]) => number | undefined, what: string): Goal[] => {
    const [less, more] = [small, large].map((one) => perFigure(one, of))
    return less === undefined || more === undefined
      ? []
      : [goal(`${what} per figure, large / small`, more / less, LINEAR, '×')]
  }
  return [...growth(secondsOf, 'clean time'), ...growth(memoryOf, 'clean memory')]
}

function perFigure({ size, bare, builds }: Measures, of: (runs: readonly Timed[]) => number | undefined) {
  const [whole, base] = [builds.clean && of(builds.clean), of(bare)]
  return whole === undefined || base === undefined ? undefined : (whole - base) / size.figures
}

function goal(name: string, reached: number, most: number, unit: string): Goal {
  return { name, reached: `${reached.toFixed(2)} ${unit}`, wanted: `≤ ${most} ${unit}`, met: reached <= most }
}
