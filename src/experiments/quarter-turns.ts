import { eigenDecomposition } from '../compute/eigenvectors.ts'
import { fromRows, identity, type Matrix, matrix, toRows } from '../compute/matrix.ts'
import { eigenvectorCondition } from '../compute/normality.ts'
import { maxNorm, spectralNorm } from '../compute/norms.ts'
import { powerByEigenvalues, powerBySquaring } from '../compute/powers.ts'
import { difference, multiply, multiplyVector, transpose } from '../compute/products.ts'
import { singularValues } from '../compute/singular-values.ts'
import type { ComplexNumber, Experiment } from '../contracts.ts'
import type { Params } from '../params.ts'
import { tableOf } from './tables/records.ts'

type Reads = Pick<Params, never>

const R = fromRows([
  [0, 1],
  [-1, 0],
])
const W = fromRows([
  [1, -2],
  [1, -1],
])
const FIBONACCI = fromRows([
  [0, 1],
  [1, 1],
])
const LAST = 8
const ARC = 72

/** Unit eigenvectors of R as columns, each turned so that its first entry is positive: their phase is free. */
function unitEigenvectors(A: Matrix): ComplexNumber[][] {
  const { re, im } = eigenDecomposition(A).vectors
  const entry = (i: number, j: number) => {
    const [a, b, x, y] = [re.data[j]!, im.data[j]!, re.data[i * 2 + j]!, im.data[i * 2 + j]!]
    const r = Math.hypot(a, b)
    return { re: tidy((x * a + y * b) / r), im: tidy((y * a - x * b) / r) }
  }
  return [0, 1].map((i) => [0, 1].map((j) => entry(i, j)))
}

/** An entry that is 0 but for rounding as 0, so that i prints as i. */
const tidy = (x: number) => (Math.abs(x) < 1e-15 ? 0 : x)

/** The conjugate transpose: the inverse of a unitary matrix. */
const adjoint = (V: readonly (readonly ComplexNumber[])[]) =>
  [0, 1].map((i) => [0, 1].map((j) => ({ re: V[j]![i]!.re, im: 0 - V[j]![i]!.im })))

/** The image of the unit circle under A, a closed curve. */
function outline(A: Matrix, powers: string) {
  return Array.from({ length: ARC + 1 }, (_, k) => {
    const angle = (2 * Math.PI * k) / ARC
    const [x, y] = multiplyVector(A, Float64Array.of(Math.cos(angle), Math.sin(angle)))
    return { powers, k, x: x!, y: y! }
  })
}

/** The unit vector that W stretches most, from the top eigenvector of WᵀW = ((2, −3), (−3, 5)). */
function mostStretched(): Float64Array {
  const top = singularValues(W)[0]! ** 2
  const norm = Math.hypot(3, 2 - top)
  return Float64Array.of(3 / norm, (2 - top) / norm)
}

const PLACES = ['t = 0, 4', 't = 1', 't = 2', 't = 3', '']

function orbit(matrix: 'R' | 'W') {
  const start = mostStretched()
  return PLACES.map((label, t) => {
    const [x, y] = multiplyVector(powerBySquaring({ R, W }[matrix], t), start)
    return { matrix, t, x: x!, y: y!, label }
  })
}

function norms(matrix: 'R' | 'W') {
  return Array.from({ length: LAST + 1 }, (_, t) => ({
    matrix,
    t,
    norm: spectralNorm(powerBySquaring({ R, W }[matrix], t)),
  }))
}

/** The largest entry of WᵀW less the fourth power of the Fibonacci matrix, the off-diagonal of that negated. */
function fibonacciGap(): number {
  const signs = matrix(2, 2, Float64Array.of(1, 0, 0, -1))
  const mirrored = multiply(multiply(signs, powerBySquaring(FIBONACCI, 4)), signs)
  return maxNorm(difference(multiply(transpose(W), W), mirrored))
}

const returnError = (A: Matrix) => maxNorm(difference(powerBySquaring(A, 4), identity(2)))

/**
 * Two matrices with the eigenvalues ±i: the rotation R = ((0, 1), (−1, 0)) and the oblique W = ((1, −2), (1, −1)). Both
 * have period 4; R is an isometry, W is not. No randomness; milliseconds.
 */
export default {
  title: 'A quarter turn, upright and oblique',
  reads: [],
  run(_: Reads) {
    const V = unitEigenvectors(R)
    const [large, small] = singularValues(W)
    const phi = (1 + Math.sqrt(5)) / 2
    return {
      tables: {
        curves: tableOf('The unit circle under powers of W', [...outline(identity(2), 'even'), ...outline(W, 'odd')], {
          powers: ['Powers', '', 'even powers of W are ±I, odd ones ±W'],
          k: ['k', '1', 'order along the curve'],
          x: ['x', '1', 'first coordinate'],
          y: ['y', '1', 'second coordinate'],
        }),
        orbits: tableOf('One unit vector under R and under W', [...orbit('R'), ...orbit('W')], {
          matrix: ['Matrix', '', 'R or W'],
          t: ['t', 'steps', 'number of multiplications'],
          x: ['x', '1', 'first coordinate'],
          y: ['y', '1', 'second coordinate'],
          label: ['Label', '', 't, once a place'],
        }),
        norms: tableOf('Spectral norms of the powers', [...norms('R'), ...norms('W')], {
          matrix: ['Matrix', '', 'R or W'],
          t: ['t', 'steps', 'exponent'],
          norm: ['Spectral norm', '1', 'largest singular value of the power'],
        }),
      },
      quantities: {
        R: { value: toRows(R), meaning: 'the clockwise quarter turn' },
        lambda: {
          value: [
            [{ re: 0, im: 1 }, 0],
            [0, { re: 0, im: -1 }],
          ],
          meaning: 'its eigenvalues, on a diagonal',
        },
        V: { value: V, meaning: 'its unit eigenvectors as columns' },
        inverseV: { value: adjoint(V), meaning: 'the inverse of V, its conjugate transpose' },
        R0: { value: toRows(powerByEigenvalues(R, 0)), meaning: 'R⁰ by the eigendecomposition' },
        R2: { value: toRows(powerByEigenvalues(R, 2)), meaning: 'R² by the eigendecomposition' },
        east: { value: [[1], [0]], meaning: 'the first basis vector' },
        south: {
          value: Array.from(multiplyVector(R, Float64Array.of(1, 0)), (x) => [x]),
          meaning: 'R times the first basis vector',
        },
        W: { value: toRows(W), meaning: 'the oblique quarter turn' },
        W2: { value: toRows(powerBySquaring(W, 2)), meaning: 'W²' },
        gram: {
          value: toRows(multiply(transpose(W), W)),
          meaning: 'WᵀW, whose eigenvalues are the squared singular values',
        },
        sigmaLarge: { value: large!, meaning: 'largest singular value of W' },
        sigmaSmall: { value: small!, meaning: 'smallest singular value of W' },
        phiSquared: { value: phi ** 2, meaning: 'the square of the golden ratio' },
        transposeNorm: { value: spectralNorm(transpose(W)), meaning: 'largest singular value of Wᵀ' },
        eigenvectorCondition: { value: eigenvectorCondition(W)!, meaning: 'condition number of the eigenvectors of W' },
      },
      claims: {
        bothReturn: { holds: Math.max(returnError(R), returnError(W)) === 0, states: 'R⁴ = W⁴ = I, exactly' },
        fibonacciGram: {
          holds: fibonacciGap() === 0,
          states: 'WᵀW is the fourth power of the Fibonacci matrix up to the sign of the off-diagonal',
        },
      },
    }
  },
} satisfies Experiment<Reads>
