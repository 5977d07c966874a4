import { describe, expect, test } from 'vitest'
import { modulus } from '../../src/compute/complex.ts'
import { isNormal } from '../../src/compute/normality.ts'
import { spectralNorm } from '../../src/compute/norms.ts'
import { withSpectrum } from '../../src/compute/prescribed-spectrum.ts'
import { stream } from '../../src/compute/random.ts'
import { eigenvalues } from '../../src/compute/spectrum.ts'

const blocks = [
  { modulus: 0.35, angle: 90 },
  { modulus: 0.75, angle: 0 },
  { modulus: 0.81, angle: 60 },
]
const draw = (k: number) => withSpectrum(blocks, 2.3, stream({ seed: k, experiment: 'prescribed-spectrum.test' }, 'W'))

describe('withSpectrum', () => {
  test('Its eigenvalues are the given ones to 1e-12 and its spectral norm to 1e-12, relative to the norm, for n = 5', () => {
    const root = (r: number, degrees: number) => ({
      re: r * Math.cos((degrees * Math.PI) / 180),
      im: r * Math.sin((degrees * Math.PI) / 180),
    })
    const expected = [root(0.81, 60), root(0.81, -60), root(0.75, 0), root(0.35, 90), root(0.35, -90)]
    for (let k = 0; k < 20; k++) {
      const W = draw(k)
      const found = eigenvalues(W)
      for (const [i, { re, im }] of expected.entries()) {
        expect(modulus({ re: found[i]!.re - re, im: found[i]!.im - im })).toBeLessThan(2.3e-12)
      }
      expect(Math.abs(spectralNorm(W) / 2.3 - 1)).toBeLessThan(1e-12)
    }
  })

  test('is not normal, since its norm is above its spectral radius', () => {
    expect(isNormal(draw(1))).toBe(false)
  })

  test('refuses a norm that is not above the spectral radius', () => {
    const random = stream({ seed: 1, experiment: 'prescribed-spectrum.test' }, 'refused')
    expect(() => withSpectrum(blocks, 0.81, random)).toThrow('above the spectral radius 0.81')
  })
})
