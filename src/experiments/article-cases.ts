import { doublings } from '../compute/doublings.ts'
import { timesteps } from '../compute/growth.ts'
import { powerNorms } from '../compute/growth-curves.ts'
import type { Matrix } from '../compute/matrix.ts'
import { eigenvectorCondition } from '../compute/normality.ts'
import { spectralNorm } from '../compute/norms.ts'
import { haar } from '../compute/orthogonal-initializers.ts'
import { powerFrames } from '../compute/power-frames.ts'
import { type Eigenblock, withSpectrum } from '../compute/prescribed-spectrum.ts'
import { stream } from '../compute/random.ts'
import { eigenvalues, spectralRadius } from '../compute/spectrum.ts'
import type { Experiment, Seeds } from '../contracts.ts'
import type { Params } from '../params.ts'

type Reads = Pick<Params, 'rnn.steps' | 'rnn.vanish' | 'rnn.explode'>

/** The article's spectra, as far as its pictures give them away, with the largest modulus replaced by the param. */
const vanishing = (radius: number): Eigenblock[] => [
  { modulus: radius, angle: 60 },
  { modulus: (0.75 / 0.81) * radius, angle: 0 },
  { modulus: (0.35 / 0.81) * radius, angle: 90 },
]
const exploding = (radius: number): Eigenblock[] => [
  { modulus: radius, angle: 122 },
  { modulus: 0.93, angle: 0 },
  { modulus: 0.27, angle: 90 },
]

/** Largest singular values of the article's matrices: as it is, and relative to the spectral radius. */
const VANISHING_NORM = 2.3
const EXPLODING_NORM_RATIO = 1.96 / 1.19

interface Case {
  readonly name: 'vanishing' | 'exploding' | 'orthogonal'
  readonly W: Matrix
  readonly radius: number
}

function cases({ 'rnn.vanish': small, 'rnn.explode': large }: Reads, seeds: Seeds): Case[] {
  const random = (name: string) => stream(seeds, name)
  return [
    { name: 'vanishing', W: withSpectrum(vanishing(small), VANISHING_NORM, random('vanishing')), radius: small },
    {
      name: 'exploding',
      W: withSpectrum(exploding(large), EXPLODING_NORM_RATIO * large, random('exploding')),
      radius: large,
    },
    { name: 'orthogonal', W: haar(5, random('orthogonal')), radius: 1 },
  ]
}

function powers(all: readonly Case[], times: readonly number[]) {
  const frames = all.flatMap(({ name, W }) => powerFrames(W, times).map((frame) => ({ name, ...frame })))
  return {
    title: 'Powers of three 5×5 matrices',
    columns: {
      case: { title: 'case', unit: '', meaning: 'which matrix W', values: frames.map(({ name }) => name) },
      t: { title: 't', unit: 'timesteps', meaning: 'the power', values: frames.map(({ t }) => t) },
      power: {
        title: 'Wᵗ',
        unit: '1',
        meaning: 'the entries of Wᵗ divided by the largest of them, rounded to 0.001',
        rows: 5,
        cols: 5,
        values: frames.map(({ entries }) => entries),
      },
      log10Largest: {
        title: 'log₁₀ max |w|',
        unit: '1',
        meaning: 'decimal logarithm of the largest absolute entry of Wᵗ',
        values: frames.map(({ log10Largest }) => log10Largest),
      },
    },
  }
}

interface Growth extends Case {
  readonly points: readonly { readonly t: number; readonly frobenius: number; readonly spectral: number }[]
}

function growth(all: readonly Case[], steps: number): Growth[] {
  const times = timesteps(steps, 129)
  return all.map((one) => ({
    ...one,
    points: powerNorms(one.W, times).map((norms, k) => ({ t: times[k]!, ...norms })),
  }))
}

function norms(curves: readonly Growth[]) {
  const rows = curves.flatMap(({ name, radius, points }) =>
    points.map((point) => ({ name, ...point, rate: point.t * Math.log10(radius) })),
  )
  return {
    title: 'Norms of the powers of three 5×5 matrices',
    columns: {
      case: { title: 'case', unit: '', meaning: 'which matrix W', values: rows.map(({ name }) => name) },
      t: { title: 't', unit: 'timesteps', meaning: 'the power', values: rows.map(({ t }) => t) },
      frobenius: {
        title: 'log₁₀ ‖Wᵗ‖_F',
        unit: '1',
        meaning: 'decimal logarithm of the Frobenius norm of Wᵗ',
        values: rows.map(({ frobenius }) => frobenius),
      },
      spectral: {
        title: 'log₁₀ ‖Wᵗ‖₂',
        unit: '1',
        meaning: 'decimal logarithm of the spectral norm of Wᵗ',
        values: rows.map(({ spectral }) => spectral),
      },
      rate: {
        title: 'log₁₀ ρᵗ',
        unit: '1',
        meaning: 'decimal logarithm of the t-th power of the spectral radius of W',
        values: rows.map(({ rate }) => rate),
      },
    },
  }
}

/** A spectrum as TeX: c for a real eigenvalue, c e^{± i angle} for a pair. */
function spectrumText(blocks: readonly Eigenblock[]): string {
  const modulus = (x: number) => Number(x.toFixed(2))
  return blocks
    .map((block) => {
      const angle = `e^{\\pm ${block.angle.toFixed(0)}^\\circ i}`
      if (block.angle === 0) return `$${modulus(block.modulus)}$`
      return modulus(block.modulus) === 1 ? `$${angle}$` : `$${modulus(block.modulus)}\\,${angle}$`
    })
    .join(', ')
}

/** The eigenvalues of a matrix as blocks, one for a pair; a negative one keeps its sign as a negative modulus. */
function blocksOf(W: Matrix): Eigenblock[] {
  return eigenvalues(W)
    .filter(({ im }) => im >= 0)
    .map(({ re, im }) =>
      im === 0
        ? { modulus: re, angle: 0 }
        : { modulus: Math.hypot(re, im), angle: (Math.atan2(im, re) * 180) / Math.PI },
    )
}

function spectra(curves: readonly Growth[], steps: number) {
  return {
    title: 'The three cases',
    columns: {
      case: { title: 'case', unit: '', meaning: 'which matrix W', values: curves.map(({ name }) => name) },
      eigenvalues: {
        title: 'eigenvalues',
        unit: '',
        meaning: 'eigenvalues of W; ± stands for a conjugate pair',
        values: curves.map(({ W }) => spectrumText(blocksOf(W))),
      },
      radius: {
        title: '$\\rho$',
        unit: '1',
        meaning: 'spectral radius',
        values: curves.map(({ W }) => spectralRadius(W)),
      },
      norm: {
        title: '$\\|W\\|_2$',
        unit: '1',
        meaning: 'spectral norm, the largest singular value',
        values: curves.map(({ W }) => spectralNorm(W)),
      },
      condition: {
        title: '$\\kappa(V)$',
        unit: '1',
        meaning: 'condition number of the unit eigenvectors; 1 for a normal matrix',
        values: curves.map(({ W }) => conditionOf(W)),
      },
      end: {
        title: `$\\log_{10}\\|W^{${steps}}\\|_2$`,
        unit: '1',
        meaning: `decimal logarithm of the spectral norm of the power ${steps}`,
        values: curves.map(({ points }) => points.at(-1)!.spectral),
      },
    },
  }
}

/** κ(V) of a matrix with distinct eigenvalues. @throws {RangeError} if they are not distinct to working precision. */
function conditionOf(W: Matrix): number {
  const kappa = eigenvectorCondition(W)
  if (kappa === null) throw new RangeError('the eigenvalues of the three cases are distinct')
  return kappa
}

/** How the spectral norm of the vanishing case first grows: its peak, and the time from which it stays below 1, if it does. */
function transient(W: Matrix, steps: number) {
  const first = powerNorms(W, timesteps(Math.min(steps, 256))).map(({ spectral }) => spectral)
  const peak = Math.max(...first)
  const above = first.findLastIndex((log10) => log10 >= 0)
  return {
    shown: first.length - 1,
    peak: 10 ** peak,
    at: first.indexOf(peak),
    below: above + 1,
    settles: above + 1 < first.length,
  }
}

/** Three 5×5 matrices as in the article's animations and the growth of their powers; article row 13 and its pictures. 50 ms. */
export default {
  title: 'The three cases of the article',
  reads: ['rnn.steps', 'rnn.vanish', 'rnn.explode'],
  run(params: Reads, seeds: Seeds) {
    const { 'rnn.steps': steps } = params
    const all = cases(params, seeds)
    const curves = growth(all, steps)
    const [vanish, explode, orthogonal] = curves as [Growth, Growth, Growth]
    const { shown, peak, at, below, settles } = transient(vanish.W, steps)
    const end = ({ points }: Growth) => points.at(-1)!.spectral
    const drift = Math.max(...orthogonal.points.map(({ frobenius }) => Math.abs(10 ** frobenius / Math.sqrt(5) - 1)))
    return {
      tables: { powers: powers(all, doublings(steps)), norms: norms(curves), spectra: spectra(curves, steps) },
      quantities: {
        steps: { value: steps, unit: 'timesteps', meaning: 'the horizon T' },
        vanishingNorm: { value: spectralNorm(vanish.W), meaning: 'spectral norm of the vanishing W' },
        vanishingPeak: { value: peak, meaning: `largest spectral norm of a power of the vanishing W up to ${shown}` },
        vanishingPeakTime: { value: at, unit: 'timesteps', meaning: 'the power at which it is largest' },
        vanishingBelow: { value: below, unit: 'timesteps', meaning: 'the power from which it stays below 1' },
        vanishingEnd: {
          value: { log10: end(vanish) },
          meaning: `spectral norm of the power ${steps} of the vanishing W`,
        },
        explodingEnd: {
          value: { log10: end(explode) },
          meaning: `spectral norm of the power ${steps} of the exploding W`,
        },
        explodingConstant: {
          value: 10 ** (end(explode) - steps * Math.log10(explode.radius)),
          meaning: `spectral norm of the power ${steps} of the exploding W, in units of the spectral radius to that power`,
        },
        orthogonalNorm: { value: Math.sqrt(5), meaning: 'Frobenius norm of a 5×5 orthogonal matrix' },
        orthogonalDrift: {
          value: drift,
          meaning: 'largest relative deviation from √5 of the Frobenius norm of a power',
        },
      },
      claims: {
        growsFirst: { holds: peak > 1, states: 'some power of the vanishing W stretches a vector' },
        peaksAtOnce: { holds: at === 1, states: 'the first power of the vanishing W has the largest spectral norm' },
        settles: { holds: settles, states: `by t = ${shown} the spectral norm of the vanishing case stays below 1` },
        vanishes: { holds: end(vanish) < -2, states: `at t = ${steps} the vanishing case is below a hundredth` },
        explodes: { holds: end(explode) > 2, states: `at t = ${steps} the exploding case is above a hundred` },
        constant: { holds: drift < 1e-9, states: 'the Frobenius norm of the orthogonal case is √5 throughout' },
      },
    }
  },
} satisfies Experiment<Reads>
