import { fibonacci } from '../compute/fibonacci.ts'
import { identity, toRows } from '../compute/matrix.ts'
import { maxNorm } from '../compute/norms.ts'
import { powerBySquaring } from '../compute/powers.ts'
import { difference } from '../compute/products.ts'
import { rotationBlocks } from '../compute/rotations.ts'
import { turnOf } from '../compute/turns.ts'
import type { Experiment } from '../contracts.ts'
import type { Params } from '../params.ts'
import { tableOf } from './tables/records.ts'

type Reads = Pick<Params, 'orthogonal.angles' | 'orthogonal.steps'>

const GOLDEN = 180 * (3 - Math.sqrt(5))
const NEAR_GOLDEN = 137.5
const radians = (degrees: number) => (degrees * Math.PI) / 180
/** The counter-clockwise rotation of the plane. */
const rotation = (degrees: number) => rotationBlocks(2, Float64Array.of(-radians(degrees)))
const signed = (degrees: number) => `${degrees}°`.replace('-', '−')
const count = (steps: number) => (steps === 1 ? '1 step' : `${steps} steps`)

function panelTitle(degrees: number, steps: number): string {
  const period = turnOf(degrees).denominator
  return `${signed(degrees)}: ${period <= steps ? 'closed after' : 'still open after'} ${count(Math.min(period, steps))}`
}

/** The timesteps of the first lap whose points are far enough apart on the circle for a number beside each. */
function labelled(degrees: number, steps: number): Set<number> {
  const kept: number[] = []
  const apart = (s: number, t: number) => Math.cos(radians(degrees * (t - s))) < Math.cos(radians(20))
  for (let t = 0; t <= steps; t++) if (kept.every((s) => apart(s, t))) kept.push(t)
  return new Set(kept)
}

function orbit(degrees: number, steps: number) {
  const shown = labelled(degrees, steps)
  return Array.from({ length: steps + 1 }, (_, t) => ({
    panel: panelTitle(degrees, steps),
    t,
    x: Math.cos(radians(degrees * t)),
    y: Math.sin(radians(degrees * t)),
    label: shown.has(t) ? String(t) : '',
  }))
}

/** A rotation as its row of the table. */
function described(angle: number) {
  const { numerator, denominator: period } = turnOf(angle)
  const turn = period === 1 ? '0' : `$${numerator}/${period}$`
  return { angle, turn, eigenvalues: `$e^{\\pm ${Math.abs(angle)}^\\circ i}$`, period }
}

/** How far the rotation's power at its period is from I: rounding only, of the angle above all. */
function closure(degrees: number): number {
  const power = powerBySquaring(rotation(degrees), Math.min(turnOf(degrees).denominator, 10_000))
  return maxNorm(difference(power, identity(2)))
}

/**
 * Orbits of (1, 0) under rotations of the plane, and after how many steps each closes: the denominator of the angle as a
 * fraction of a turn. Positions are cos and sin of t·θ, so they do not drift. Milliseconds.
 */
export default {
  title: 'Orbits of rotations',
  reads: ['orthogonal.angles', 'orthogonal.steps'],
  run({ 'orthogonal.angles': given, 'orthogonal.steps': steps }: Reads) {
    const angles = [...new Set(given)]
    const near = turnOf(NEAR_GOLDEN)
    const rotations = angles.map(described)
    const periods = rotations.map(({ period }) => period)
    const points = angles.flatMap((angle) => orbit(angle, steps))
    return {
      tables: {
        orbits: tableOf('Orbits of (1, 0) under rotations', points, {
          panel: ['Rotation', '', 'angle per step and whether the orbit closes'],
          t: ['t', 'steps', 'number of rotations'],
          x: ['x', '1', 'first coordinate'],
          y: ['y', '1', 'second coordinate'],
          label: ['Label', '', 't where there is room for it'],
        }),
        rotations: tableOf('Rotations and their periods', rotations, {
          angle: ['Angle', 'degrees', 'rotation per step'],
          turn: ['Of a turn', '', 'angle as a fraction of a full turn'],
          eigenvalues: ['Eigenvalues', '', 'the conjugate pair on the unit circle'],
          period: ['Closes after', 'steps', 'smallest positive t with R(θ)ᵗ = I'],
        }),
      },
      quantities: {
        goldenAngle: {
          value: GOLDEN,
          meaning: 'the golden angle 360(1 − 1/φ), an irrational fraction of a turn',
          unit: 'degrees',
        },
        fibonacciAngle: { value: NEAR_GOLDEN, meaning: 'an angle close to the golden one', unit: 'degrees' },
        fibonacciNumerator: { value: near.numerator, meaning: 'numerator of that angle as a fraction of a turn' },
        fibonacciPeriod: {
          value: near.denominator,
          meaning: 'its denominator: steps until the rotation by that angle closes',
          unit: 'steps',
        },
        fibonacciClosure: {
          value: closure(NEAR_GOLDEN),
          meaning: 'largest entry of R(137.5°)^144 − I in floating point',
        },
        quarterTurn: { value: toRows(rotation(-90)).map((row) => row.map(Math.round)), meaning: 'R(−90°)' },
      },
      claims: {
        ratioOfFibonacciNumbers: {
          holds: near.numerator === Number(fibonacci(10)) && near.denominator === Number(fibonacci(12)),
          states: 'the angle near the golden one is F₁₀/F₁₂ of a turn',
        },
        allClose: {
          holds: periods.every((period) => period <= steps),
          states: 'every orbit drawn closes within the steps drawn',
        },
        noneCloses: {
          holds: periods.every((period) => period > steps),
          states: 'no orbit drawn closes within the steps drawn',
        },
        several: { holds: angles.length > 1, states: 'more than one rotation is drawn' },
        nearGoldenDrawn: { holds: angles.includes(NEAR_GOLDEN), states: 'the rotation by 137.5 degrees is drawn' },
      },
    }
  },
} satisfies Experiment<Reads>
