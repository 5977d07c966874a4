import { eigenDecomposition } from '../compute/eigenvectors.ts'
import { fibonacci } from '../compute/fibonacci.ts'
import { timesteps } from '../compute/growth.ts'
import { fromRows, identity, type Matrix, matrix, toRows } from '../compute/matrix.ts'
import { maxNorm } from '../compute/norms.ts'
import { powerBySquaring } from '../compute/powers.ts'
import { difference, multiply, multiplyVector, transpose } from '../compute/products.ts'
import type { Experiment } from '../contracts.ts'
import type { Params } from '../params.ts'

const M = fromRows([
  [0, 1],
  [1, 1],
])

/** M = Q diag(ψ, φ) Q⁻¹, in the article's order and with its signs: unit columns whose first entry is negative. */
function decomposition() {
  const { values, vectors } = eigenDecomposition(M)
  const [large, small] = [values[0]!.re, values[1]!.re]
  const V = vectors.re.data
  const Q = fromRows([
    [-Math.abs(V[1]!), -Math.abs(V[0]!)],
    [-Math.sign(V[1]!) * V[3]!, -Math.sign(V[0]!) * V[2]!],
  ])
  return { small, large, Q, lambda: diagonal(small, large) }
}

const diagonal = (a: number, b: number) => matrix(2, 2, Float64Array.of(a, 0, 0, b))

/** Points of the unit circle, of a letter F inside it, and of the two eigenvectors, as the columns of 2×k matrices. */
function shapes(Q: Matrix): Record<string, Matrix> {
  const circle = Array.from({ length: 65 }, (_, k) => (2 * Math.PI * k) / 64)
  const letter = [
    [-0.66, -0.3],
    [-0.66, 0.34],
    [-0.24, 0.34],
    [-0.66, 0.34],
    [-0.66, 0.06],
    [-0.34, 0.06],
  ]
  const arrow = (j: number) =>
    fromRows([
      [0, -Q.data[j]!],
      [0, -Q.data[2 + j]!],
    ])
  return {
    circle: fromRows([circle.map(Math.cos), circle.map(Math.sin)]),
    letter: transpose(fromRows(letter)),
    psi: arrow(0),
    phi: arrow(1),
  }
}

/** What x, Q⁻¹x, ΛQ⁻¹x and QΛQ⁻¹x make of the shapes. */
function stages(Q: Matrix, lambda: Matrix) {
  const back = transpose(Q)
  const maps = {
    x: identity(2),
    'Q⁻¹x': back,
    'ΛQ⁻¹x': multiply(lambda, back),
    'QΛQ⁻¹x': multiply(Q, multiply(lambda, back)),
  }
  const rows = Object.entries(maps).flatMap(([stage, map]) =>
    Object.entries(shapes(Q)).flatMap(([shape, points]) => {
      const { cols, data } = multiply(map, points)
      return Array.from({ length: cols }, (_, k) => ({ stage, shape, k, x: data[k]!, y: data[cols + k]! }))
    }),
  )
  return {
    title: 'The unit circle, a letter and the eigenvectors under the factors of the Fibonacci matrix',
    columns: {
      stage: {
        title: 'stage',
        unit: '',
        meaning: 'which factors have been applied',
        values: rows.map(({ stage }) => stage),
      },
      shape: {
        title: 'shape',
        unit: '',
        meaning: 'circle, letter, or eigenvector of ψ or φ',
        values: rows.map(({ shape }) => shape),
      },
      k: { title: 'k', unit: '1', meaning: 'order of the points along the shape', values: rows.map(({ k }) => k) },
      x: {
        title: 'x₁',
        unit: '1',
        meaning: 'first coordinate',
        values: rows.map(({ x }) => Math.round(x * 1e4) / 1e4),
      },
      y: {
        title: 'x₂',
        unit: '1',
        meaning: 'second coordinate',
        values: rows.map(({ y }) => Math.round(y * 1e4) / 1e4),
      },
    },
  }
}

function powers(terms: number, small: number, large: number) {
  const n = timesteps(terms)
  return {
    title: 'Powers of the two eigenvalues of the Fibonacci matrix',
    columns: {
      n: { title: 'n', unit: '1', meaning: 'power', values: n },
      log10Large: {
        title: 'log₁₀ φⁿ',
        unit: '1',
        scale: 'log10' as const,
        meaning: 'power of the larger eigenvalue',
        values: n.map((k) => k * Math.log10(large)),
      },
      log10Small: {
        title: 'log₁₀ |ψ|ⁿ',
        unit: '1',
        scale: 'log10' as const,
        meaning: 'size of the power of the smaller eigenvalue',
        values: n.map((k) => k * Math.log10(-small)),
      },
    },
  }
}

/** The eigendecomposition of [[0, 1], [1, 1]] and what it says of its powers. Article rows 6–8, check 6.1. Milliseconds. */
export default {
  title: 'Eigendecomposition of the Fibonacci matrix',
  reads: ['fibonacci.terms'],
  run({ 'fibonacci.terms': terms }: Pick<Params, 'fibonacci.terms'>) {
    const { small, large, Q, lambda } = decomposition()
    const inverse = transpose(Q)
    const power = (n: number) => diagonal(small ** n, large ** n)
    const printedDiagonal = (n: number) => [
      [small ** n, '0'],
      ['0', large ** n],
    ]
    const product = (n: number) => multiply(Q, multiply(power(n), inverse))
    const departure = maxNorm(difference(multiply(inverse, Q), identity(2)))
    const stretched = multiplyVector(M, Float64Array.of(Q.data[1]!, Q.data[3]!))
    return {
      tables: { stages: stages(Q, lambda), powers: powers(terms, small, large) },
      quantities: {
        Q: { value: toRows(Q), meaning: 'unit eigenvectors of M as columns' },
        lambda: { value: printedDiagonal(1), meaning: 'the eigenvalues of M on the diagonal' },
        inverse: { value: toRows(inverse), meaning: 'the inverse of Q, which is its transpose' },
        small: { value: small, meaning: 'the smaller eigenvalue of M, ψ' },
        large: { value: large, meaning: 'the larger eigenvalue of M, φ' },
        angle: {
          value: (Math.atan2(Q.data[2]!, Q.data[0]!) * 180) / Math.PI,
          unit: 'degrees',
          meaning: 'angle by which Q turns the plane',
        },
        departure: { value: departure, meaning: 'largest entry of QᵀQ − I' },
        residual: { value: maxNorm(difference(product(1), M)), meaning: 'largest entry of QΛQ⁻¹ − M' },
        stretch: { value: stretched[0]! / Q.data[1]!, meaning: 'factor by which M lengthens the second column of Q' },
        square: { value: toRows(product(2)), meaning: 'QΛ²Q⁻¹' },
        lambda10: { value: printedDiagonal(10), meaning: 'Λ¹⁰' },
        small10: { value: small ** 10, meaning: 'ψ¹⁰' },
        large10: { value: large ** 10, meaning: 'φ¹⁰' },
        lucas10: {
          value: String(2n * fibonacci(11) - fibonacci(10)),
          meaning: 'the Lucas number L_10, the trace of M¹⁰',
        },
        power10: { value: toRows(product(10)), meaning: 'QΛ¹⁰Q⁻¹' },
        exact10: { value: toRows(powerBySquaring(M, 10)), meaning: 'M¹⁰ by squaring, in integers' },
        error10: {
          value: maxNorm(difference(product(10), powerBySquaring(M, 10))),
          meaning: 'largest entry of QΛ¹⁰Q⁻¹ − M¹⁰ in doubles',
        },
        binet10: { value: large ** 10 / Math.sqrt(5), meaning: 'φ¹⁰/√5, which rounds to F_10' },
        fibonacci10: { value: String(fibonacci(10)), meaning: 'F_10' },
        share10: {
          value: Math.abs(small / large) ** 10,
          meaning: '|ψ/φ|¹⁰, the weight of the smaller eigenvalue at n = 10',
        },
        lastLarge: { value: { log10: terms * Math.log10(large) }, meaning: `φⁿ at n = ${terms}` },
        lastSmall: { value: { log10: terms * Math.log10(-small) }, meaning: `|ψ|ⁿ at n = ${terms}` },
      },
      claims: {
        orthogonal: { holds: departure <= 1e-15, states: 'the computed Q is orthogonal to the last bits of a double' },
      },
    }
  },
} satisfies Experiment<Pick<Params, 'fibonacci.terms'>>
