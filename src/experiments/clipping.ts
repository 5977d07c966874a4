import type { Experiment } from '../contracts.ts'

const GRADIENT = [3, 4] as const
const THRESHOLD = 1

const degrees = ([x, y]: readonly [number, number]) => (Math.atan2(y, x) * 180) / Math.PI
const column = (v: readonly number[]) => v.map((x) => [x])

/** What clipping by element and by norm do to one gradient. */
export default {
  title: 'Two ways to clip a gradient',
  reads: [],
  run() {
    const [x, y] = GRADIENT
    const scale = THRESHOLD / Math.sqrt(x * x + y * y)
    const byElement = [Math.min(x, THRESHOLD), Math.min(y, THRESHOLD)] as const
    const byNorm = [x * scale, y * scale] as const
    return {
      tables: {},
      quantities: {
        gradient: { value: column(GRADIENT), meaning: 'a gradient' },
        threshold: { value: THRESHOLD, meaning: 'the threshold of both kinds of clipping' },
        byElement: { value: column(byElement), meaning: 'the gradient clipped element by element' },
        byNorm: { value: column(byNorm), meaning: 'the gradient clipped by its norm' },
        turned: {
          value: degrees(GRADIENT) - degrees(byElement),
          unit: 'degrees',
          meaning: 'angle by which clipping by element turns it',
        },
      },
      claims: {
        normKeepsDirection: {
          holds: Math.abs(degrees(byNorm) - degrees(GRADIENT)) < 1e-9,
          states: 'clipping by norm keeps the direction',
        },
      },
    }
  },
} satisfies Experiment<Record<never, never>>
