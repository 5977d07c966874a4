import { describe, expect, test } from 'vitest'
import { normal } from '../../src/compute/initializers.ts'
import { identity, type Matrix, matrix } from '../../src/compute/matrix.ts'
import { frobeniusNorm } from '../../src/compute/norms.ts'
import { haar } from '../../src/compute/orthogonal-initializers.ts'
import { difference, scaled } from '../../src/compute/products.ts'
import { stream } from '../../src/compute/random.ts'
import { descended, type Recaller, recallGradient } from '../../src/compute/recall.ts'

const random = stream({ seed: 3, experiment: 'recall' }, 'weights')
const network: Recaller = {
  V: normal([5, 3], { std: 0.4 }, random),
  W: haar(5, random),
  U: normal([3, 5], { std: 0.4 }, random),
}
const X = normal([3, 4], { std: 1 }, random)
const LAG = 6

/** The same matrix with entry k moved by h. */
const moved = (A: Matrix, k: number, h: number) =>
  matrix(
    A.rows,
    A.cols,
    A.data.map((a, i) => (i === k ? a + h : a)),
  )

describe('recallGradient', () => {
  test('agrees with central differences to 1e-7 for all three weights', () => {
    const gradient = recallGradient(network, X, LAG)
    for (const key of ['V', 'W', 'U'] as const) {
      for (let k = 0; k < network[key].data.length; k++) {
        const loss = (h: number) => recallGradient({ ...network, [key]: moved(network[key], k, h) }, X, LAG).loss
        expect(Math.abs((loss(1e-5) - loss(-1e-5)) / 2e-5 - gradient[key].data[k]!)).toBeLessThan(1e-7)
      }
    }
  })

  test('finds no error where the readout undoes the input and there is no lag', () => {
    const exact = { V: identity(3), W: identity(3), U: identity(3) }
    const gradient = recallGradient(exact, X, 0)
    expect(gradient.loss).toBe(0)
    expect(frobeniusNorm(gradient.U)).toBe(0)
  })

  test('of a readout of 0 is the mean square of the input', () => {
    const silent = { ...network, U: scaled(network.U, 0) }
    expect(recallGradient(silent, X, LAG).loss).toBeCloseTo(frobeniusNorm(X) ** 2 / 12, 12)
  })
})

describe('descended', () => {
  test('a step of gradient descent lowers the loss', () => {
    const gradient = recallGradient(network, X, LAG)
    expect(recallGradient(descended(network, gradient, 0.01), X, LAG).loss).toBeLessThan(gradient.loss)
  })

  test('a gradient longer than 1 moves the weights by the rate, whatever its length', () => {
    const gradient = recallGradient(network, X, LAG)
    const long = { V: scaled(gradient.V, 1e6), W: scaled(gradient.W, 1e6), U: scaled(gradient.U, 1e6) }
    const after = descended(network, long, 0.25)
    const moves = (['V', 'W', 'U'] as const).map((key) => frobeniusNorm(difference(after[key], network[key])))
    expect(Math.hypot(...moves)).toBeCloseTo(0.25, 12)
  })
})
