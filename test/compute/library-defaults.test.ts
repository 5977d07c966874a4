import { describe, expect, test } from 'vitest'
import { LIBRARY_DEFAULTS, lasagneNormal, lasagneUniform, pytorchRnn } from '../../src/compute/library-defaults.ts'
import { identity } from '../../src/compute/matrix.ts'
import { maxNorm } from '../../src/compute/norms.ts'
import { difference, multiply, transpose } from '../../src/compute/products.ts'
import { type Random, stream } from '../../src/compute/random.ts'
import { spectralRadius } from '../../src/compute/spectrum.ts'
import { zScore } from './z-score.ts'

const random = (purpose: string): Random => stream({ seed: 1, experiment: 'library-defaults.test' }, purpose)
const squares = (values: Float64Array) => Array.from(values, (x) => x * x)

describe('library defaults', () => {
  test('Lasagne’s uniform has range 0.01, or √3 std', () => {
    expect(maxNorm(lasagneUniform(100, {}, random('range')))).toBeLessThanOrEqual(0.01)
    expect(zScore(squares(lasagneUniform(100, {}, random('default')).data), 1e-4 / 3)).toBeLessThan(4)
    expect(zScore(squares(lasagneUniform(100, { std: 2 }, random('std')).data), 4)).toBeLessThan(4)
  })

  test('Lasagne’s normal has standard deviation 0.01', () => {
    expect(zScore(squares(lasagneNormal(100, {}, random('normal')).data), 1e-4)).toBeLessThan(4)
  })

  test('PyTorch’s recurrent matrix has variance 1/(3n)', () => {
    const { data } = pytorchRnn(100, random('pytorch'))
    expect(zScore(squares(data), 1 / 300)).toBeLessThan(4)
    expect(Math.max(...data)).toBeLessThan(0.1)
  })

  test.each(['Keras', 'JAX'] as const)('the default of %s is orthogonal', (library) => {
    const Q = LIBRARY_DEFAULTS[library](32, random(library))
    expect(maxNorm(difference(multiply(transpose(Q), Q), identity(32)))).toBeLessThan(1e-14)
  })

  test('the spectral radii are near 0.058, 0.577, 1 and 1 at n = 100', () => {
    const radius = (library: keyof typeof LIBRARY_DEFAULTS) =>
      spectralRadius(LIBRARY_DEFAULTS[library](100, random(`radius ${library}`)))
    expect(Math.abs(radius('Lasagne') / 0.0577 - 1)).toBeLessThan(0.2)
    expect(Math.abs(radius('PyTorch') / 0.577 - 1)).toBeLessThan(0.2)
    expect(radius('Keras')).toBeCloseTo(1, 12)
    expect(radius('JAX')).toBeCloseTo(1, 12)
  })
})
