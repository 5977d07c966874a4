import { describe, expect, test } from 'vitest'
import { jacobianNorms, jacobians } from '../../src/compute/jacobians.ts'
import { fromRows } from '../../src/compute/matrix.ts'
import { haar } from '../../src/compute/orthogonal-initializers.ts'
import { scaled } from '../../src/compute/products.ts'
import { normals, type Random, stream } from '../../src/compute/random.ts'
import { itemsAt, type Network, steps } from '../../src/compute/recurrent-network.ts'
import { scaledIdentity } from '../../src/compute/structured-initializers.ts'
import reference from '../references/initializers.json' with { type: 'json' }

const random = (purpose: string): Random => stream({ seed: 1, experiment: 'jacobians.test' }, purpose)
const N = 64

/** A network of N units with an orthogonal matrix times a gain and a standard normal start. */
function network(activation: Network['activation'], gain: number, size = N): Network {
  const purpose = `${activation} ${gain} ${size}`
  return { W: scaled(haar(size, random(purpose)), gain), h0: normals(size, 1, random(`${purpose} start`)), activation }
}

/** The state after t steps, as doubles. */
function state({ W, activation }: Network, h0: Float64Array, t: number): Float64Array {
  const { matrix, exponent } = itemsAt(steps({ W, h0, activation }), [t - 1])[0]!.state
  return matrix.data.map((x) => x * 2 ** exponent)
}

describe('the Jacobian of the state', () => {
  test.each(['linear', 'relu', 'tanh'] as const)('with %s agrees with central differences to 1e-7', (activation) => {
    const net = network(activation, 1.2, 6)
    const [J] = itemsAt(jacobians(net), [4]).map((S) => S.matrix.data.map((x) => x * 2 ** S.exponent))
    const h = 1e-5
    for (let j = 0; j < 6; j++) {
      const shifted = (by: number) =>
        state(
          net,
          net.h0.map((x, i) => x + (i === j ? by : 0)),
          4,
        )
      const [above, below] = [shifted(h), shifted(-h)]
      for (const [i, x] of above.entries())
        expect(Math.abs((x - below[i]!) / (2 * h) - J![i * 6 + j]!)).toBeLessThan(1e-7)
    }
  })

  test('with tanh has the Frobenius norm and median singular value of numpy', () => {
    const { W, h0, steps: t, frobenius, median } = reference.tanhNetwork
    const [norms] = jacobianNorms({ W: fromRows(W), h0: Float64Array.from(h0), activation: 'tanh' }, [t])
    expect(norms!.frobenius).toBeCloseTo(frobenius, 12)
    expect(norms!.median).toBeCloseTo(median, 12)
  })

  test('at t = 0 is the identity', () => {
    const [norms] = jacobianNorms(network('tanh', 1), [0])
    expect(norms!.frobenius).toBeCloseTo(Math.log10(8), 14)
    expect(norms!.median).toBeCloseTo(0, 14)
  })

  test('of a linear orthogonal network is an isometry at every time', () => {
    for (const { frobenius, median } of jacobianNorms(network('linear', 1), [1, 64, 300])) {
      expect(frobenius).toBeCloseTo(Math.log10(8), 11)
      expect(median).toBeCloseTo(0, 11)
    }
  })

  test('with tanh and gain 1 has ‖J_t‖_F² falling like N/t: by half from t = 50 to t = 100, within 10 %', () => {
    const [half, whole] = jacobianNorms(network('tanh', 1, 128), [50, 100])
    const ratio = 10 ** (2 * (whole!.frobenius! - half!.frobenius!))
    expect(Math.abs(ratio / 0.5 - 1)).toBeLessThan(0.1)
    expect(Math.abs((10 ** (2 * whole!.frobenius!) * 100) / 128 - 1)).toBeLessThan(0.4)
  })

  test('with relu and gain 1 loses about half the units at once and nearly all of its norm by t = 100', () => {
    const [first, last] = jacobianNorms(network('relu', 1, 128), [1, 100])
    // After one step the squared norm is the number of live units, 64 ± 5.7.
    expect(Math.abs(10 ** (2 * first!.frobenius!) - 64)).toBeLessThan(4 * Math.sqrt(128 / 4))
    expect(last!.median).toBeNull()
    expect(last!.frobenius!).toBeLessThan(-3)
  })

  test('that is exactly 0 has null norms', () => {
    const dead: Network = { W: scaledIdentity(2, { scale: -1 }), h0: Float64Array.of(1, 1), activation: 'relu' }
    expect(jacobianNorms(dead, [1])).toEqual([{ frobenius: null, median: null }])
  })
})
