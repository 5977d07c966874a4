import { chain } from '../compute/chains.ts'
import { modulus } from '../compute/complex.ts'
import { conjugatePairs } from '../compute/conjugate-pairs.ts'
import { spectralNorm } from '../compute/norms.ts'
import { powerBySquaring } from '../compute/powers.ts'
import { transpose } from '../compute/products.ts'
import { singularValues } from '../compute/singular-values.ts'
import { eigenvalues } from '../compute/spectrum.ts'
import type { Experiment } from '../contracts.ts'
import { tableOf } from './tables/records.ts'

const UNITS = 8
const EXPONENTS = [-16, -4, -2, 0]
const ORDERS = [2, 4, 8, 16, 32]

/** The eigenvalues of the chain with corner 10^exponent: z⁸ is that corner. */
function ring(exponent: number) {
  const radius = 10 ** (exponent / UNITS)
  const roots = Array.from({ length: UNITS }, (_, k) => {
    const angle = (2 * Math.PI * k) / UNITS
    return { re: radius * Math.cos(angle), im: radius * Math.sin(angle) }
  })
  const pairs = conjugatePairs(roots)
  return roots.map((z, k) => ({ exponent, k, pair: pairs[k]!, ...z, radius }))
}

function outline(exponent: number) {
  const radius = 10 ** (exponent / UNITS)
  return Array.from({ length: 73 }, (_, k) => {
    const angle = (k * Math.PI) / 36
    return { exponent, k, re: radius * Math.cos(angle), im: radius * Math.sin(angle) }
  })
}

/** The modulus of the eigenvalues of a chain of n as its corner goes from 1e-16 to 1. */
const radii = (n: number) =>
  Array.from({ length: 65 }, (_, k) => ({ order: `${n}`, exponent: k / 4 - 16, radius: 10 ** ((k / 4 - 16) / n) }))

/** The largest difference in modulus between the eigenvalues that are computed and those of the formula, corners from 1e-4 on. */
function error(): number {
  const computed = (exponent: number) => eigenvalues(chain(UNITS, { corner: 10 ** exponent }))
  const errors = EXPONENTS.slice(1).flatMap((e) => computed(e).map((z) => Math.abs(modulus(z) - 10 ** (e / UNITS))))
  return Math.max(...errors)
}

/** The eigenvalues of the open chain of 8 and of its closures, and what rounding makes of them. Milliseconds. */
export default {
  title: 'The eigenvalues of a chain of 8',
  reads: [],
  run() {
    const open = chain(UNITS, {})
    const lower = eigenvalues(transpose(open))
    const largest = modulus(lower[0]!)
    return {
      tables: {
        rings: tableOf('Eigenvalues of a chain of 8 by its corner', EXPONENTS.flatMap(ring), {
          exponent: ['log₁₀ δ', '1', 'decimal logarithm of the weight that closes the chain', 'log10'],
          k: ['k', '1', 'number of the eigenvalue'],
          pair: ['pair', '1', 'which conjugate pair of its matrix, from 1; a real eigenvalue is its own'],
          re: ['Re λ', '1', 'real part'],
          im: ['Im λ', '1', 'imaginary part'],
          radius: ['|λ|', '1', 'modulus'],
        }),
        outlines: tableOf('The circles they lie on', EXPONENTS.flatMap(outline), {
          exponent: ['log₁₀ δ', '1', 'decimal logarithm of the weight', 'log10'],
          k: ['k', '1', 'place along the circle'],
          re: ['Re λ', '1', 'real part'],
          im: ['Im λ', '1', 'imaginary part'],
        }),
        radii: tableOf('Modulus of the eigenvalues by weight and order', ORDERS.flatMap(radii), {
          order: ['order', '', 'order n of the chain'],
          exponent: ['log₁₀ δ', '1', 'decimal logarithm of the weight that closes it', 'log10'],
          radius: ['|λ|', '1', 'modulus of its eigenvalues'],
        }),
      },
      quantities: {
        units: { value: UNITS, meaning: 'units of the chain' },
        lastPower: { value: UNITS - 1, meaning: 'the last power of the open chain that is not 0' },
        lastNorm: { value: spectralNorm(powerBySquaring(open, UNITS - 1)), meaning: 'spectral norm of that power' },
        ones: {
          value: [...singularValues(open)].filter((s) => s === 1).length,
          meaning: 'singular values 1 of the open chain',
        },
        roundedRadius: {
          value: Number.EPSILON ** (1 / UNITS),
          meaning: 'modulus of the eigenvalues of the chain of 8 when the corner is 2⁻⁵²',
        },
        lowerRadius: {
          value: largest,
          meaning: 'largest modulus that the eigenvalue routine returns for the transposed chain',
        },
        formulaError: { value: error(), meaning: 'largest difference between computed moduli and the formula' },
      },
      claims: {
        formula: { holds: error() < 1e-8, states: 'computed eigenvalues lie on the circle of radius δ^(1/8)' },
        scattered: {
          holds: largest > 1e-3,
          states:
            'the eigenvalue routine returns moduli above a thousandth for the transposed chain, whose eigenvalues are 0',
        },
      },
    }
  },
} satisfies Experiment<Record<never, never>>
