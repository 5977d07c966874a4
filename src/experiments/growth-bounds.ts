import { growthOf, timesteps } from '../compute/growth.ts'
import { fromRows, type Matrix, matrix, toRows } from '../compute/matrix.ts'
import { eigenvectorCondition } from '../compute/normality.ts'
import { log10SpectralNorm } from '../compute/norms.ts'
import { normals, type Random, stream } from '../compute/random.ts'
import { spectralRadius } from '../compute/spectrum.ts'
import type { Experiment, Seeds } from '../contracts.ts'
import type { Params } from '../params.ts'

type Reads = Pick<Params, 'eigenvalues.steps'>

interface Case {
  readonly name: string
  readonly W: Matrix
  readonly radius: number
  readonly kappa: number
}

const SYMMETRIC = fromRows([
  [0, 1],
  [1, 1],
])
const SKEWED = fromRows([
  [0.9, 3],
  [0, 0.8],
])

/** @throws {RangeError} if W is defective to working precision, which no draw from a density is but with probability below 1e-12. */
function caseOf(name: string, W: Matrix): Case {
  const kappa = eigenvectorCondition(W)
  if (kappa === null) throw new RangeError(`growth bounds need eigenvectors, and ${name} is defective`)
  return { name, W, radius: spectralRadius(W), kappa }
}

const gaussian = (n: number, random: Random) => matrix(n, n, normals(n * n, 1 / Math.sqrt(n), random))

function norms(cases: readonly Case[], times: readonly number[]) {
  const rows = cases.flatMap(({ name, W, radius, kappa }) => {
    const label = `${name}, κ = ${kappa.toPrecision(3)}`
    return [...growthOf(W, times)].map((power, i) => {
      const low = times[i]! * Math.log10(radius)
      return { name, label, n: times[i]!, norm: log10SpectralNorm(power)!, low, high: low + Math.log10(kappa) }
    })
  })
  return {
    title: 'Norms of the powers of four matrices between their bounds',
    columns: {
      name: { title: 'matrix', unit: '', meaning: 'which matrix', values: rows.map(({ name }) => name) },
      n: { title: 'n', unit: '1', meaning: 'power', values: rows.map(({ n }) => n) },
      label: { title: 'panel', unit: '', meaning: 'the matrix and its κ(V)', values: rows.map(({ label }) => label) },
      norm: {
        title: 'log₁₀ ‖Wⁿ‖₂',
        unit: '1',
        scale: 'log10' as const,
        meaning: 'spectral norm of the power',
        values: rows.map(({ norm }) => norm),
      },
      low: {
        title: 'log₁₀ ρⁿ',
        unit: '1',
        scale: 'log10' as const,
        meaning: 'lower bound: power of the spectral radius',
        values: rows.map(({ low }) => low),
      },
      high: {
        title: 'log₁₀ κ(V)ρⁿ',
        unit: '1',
        scale: 'log10' as const,
        meaning: 'upper bound: times the condition number of the eigenvectors',
        values: rows.map(({ high }) => high),
      },
    },
  }
}

/** ‖Wⁿ‖ and its n-th root, for n doubling: Gelfand's formula at work. */
function roots(W: Matrix) {
  const n = Array.from({ length: 11 }, (_, k) => 2 ** k)
  const logs = [...growthOf(W, n)].map((power) => log10SpectralNorm(power)!)
  return {
    title: 'Gelfand’s formula',
    columns: {
      n: { title: '$n$', unit: '1', meaning: 'power', values: n },
      norm: {
        title: '$\\log_{10}\\lVert W^n\\rVert_2$',
        unit: '1',
        scale: 'log10' as const,
        meaning: 'spectral norm of the power',
        values: logs,
      },
      root: {
        title: '$\\lVert W^n\\rVert_2^{1/n}$',
        unit: '1',
        meaning: 'n-th root of the norm',
        values: logs.map((log10, k) => 10 ** (log10 / n[k]!)),
      },
    },
  }
}

/** Norms of powers between ρⁿ and κ(V)ρⁿ for a symmetric, a skewed and two random matrices. Check 6.2. Milliseconds. */
export default {
  title: 'Norms of powers between their bounds',
  reads: ['eigenvalues.steps'],
  run({ 'eigenvalues.steps': steps }: Reads, seeds: Seeds) {
    const cases = [
      caseOf('symmetric', SYMMETRIC),
      caseOf('skewed', SKEWED),
      caseOf('random 5×5', gaussian(5, stream(seeds, 'five'))),
      caseOf('random 8×8', gaussian(8, stream(seeds, 'eight'))),
    ] as const
    const [symmetric, skewed, five, eight] = cases
    const rooted = roots(SKEWED)
    const kappa = ({ name, kappa: value }: Case) => ({ value, meaning: `κ(V) of the ${name} matrix` })
    const radius = ({ name, radius: value }: Case) => ({ value, meaning: `spectral radius of the ${name} matrix` })
    const logs = rooted.columns.norm.values
    return {
      tables: { norms: norms(cases, timesteps(steps)), roots: rooted },
      quantities: {
        skewed: { value: toRows(SKEWED), meaning: 'a matrix with nearly parallel eigenvectors' },
        symmetricKappa: kappa(symmetric),
        symmetricRadius: radius(symmetric),
        skewedKappa: kappa(skewed),
        skewedRadius: radius(skewed),
        fiveKappa: kappa(five),
        fiveRadius: radius(five),
        eightKappa: kappa(eight),
        eightRadius: radius(eight),
        skewedNorm: { value: 10 ** logs[0]!, meaning: 'spectral norm of the skewed matrix' },
        firstRoot: { value: rooted.columns.root.values[0]!, meaning: 'the first root, the norm itself' },
        lastPower: { value: rooted.columns.n.values.at(-1)!, meaning: 'the last power in the table of roots' },
        lastRoot: { value: rooted.columns.root.values.at(-1)!, meaning: 'the n-th root of the norm at that power' },
      },
      claims: {
        fiveGrows: { holds: five.radius > 1, states: 'the random 5×5 matrix has a spectral radius above 1' },
        eightGrows: { holds: eight.radius > 1, states: 'the random 8×8 matrix has a spectral radius above 1' },
      },
    }
  },
} satisfies Experiment<Reads>
