import { describe, expect, test } from 'vitest'
import { conjugatePairs } from '../../src/compute/conjugate-pairs.ts'
import { normal } from '../../src/compute/initializers.ts'
import { haar } from '../../src/compute/orthogonal-initializers.ts'
import { stream } from '../../src/compute/random.ts'
import { eigenvalues } from '../../src/compute/spectrum.ts'

describe('conjugatePairs', () => {
  test('number pairs in order and leave real values alone, whatever lies between', () => {
    const values = [
      { re: 2, im: 0 },
      { re: 1, im: 1 },
      { re: 1, im: 2 },
      { re: 2, im: 0 },
      { re: 1, im: -1 },
      { re: 1, im: -2 },
    ]
    expect(conjugatePairs(values)).toEqual([1, 2, 3, 4, 2, 3])
  })

  test('bear rounding, and choose the nearest of several', () => {
    const values = [
      { re: 1, im: 1e-3 },
      { re: 1 + 1e-9, im: -1e-3 },
      { re: 1 - 1e-12, im: -1e-3 },
      { re: 1 + 1e-9, im: 1e-3 },
    ]
    expect(conjugatePairs(values)).toEqual([1, 2, 1, 2])
  })

  test('give a value without a conjugate a number of its own', () => {
    const noise = { re: -1, im: 1.2e-16 }
    expect(conjugatePairs([noise, { re: 0, im: 1 }, { re: 0, im: -1 }])).toEqual([1, 2, 2])
    expect(conjugatePairs([])).toEqual([])
  })

  test.each([1, 2, 5, 31, 64])('pair the eigenvalues of random matrices of order %i one to one', (n) => {
    for (const draw of [normal, haar] as const) {
      const A =
        draw === haar
          ? haar(n, stream({ seed: 7, experiment: 'pairs' }, 'haar'))
          : normal(n, { std: 1 }, stream({ seed: 7, experiment: 'pairs' }, 'normal'))
      const values = eigenvalues(A)
      const groups = [...Map.groupBy(values, (_, k) => conjugatePairs(values)[k]).values()]
      for (const [one, other, ...rest] of groups) {
        expect(rest).toEqual([])
        expect(other ?? { re: one!.re, im: 0 }).toEqual({
          re: expect.closeTo(one!.re, 10),
          im: expect.closeTo(-one!.im, 10),
        })
      }
      expect(groups.filter(([, other]) => !other).every(([one]) => one!.im === 0)).toBe(true)
    }
  })
})
