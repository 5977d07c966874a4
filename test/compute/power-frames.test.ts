import { describe, expect, test } from 'vitest'
import { fromRows, matrix } from '../../src/compute/matrix.ts'
import { powerFrames } from '../../src/compute/power-frames.ts'

describe('powerFrames', () => {
  test('divide each power by its largest entry and keep the logarithm of that', () => {
    const A = fromRows([
      [0, 2],
      [-1, 0],
    ])
    const [start, first, second] = powerFrames(A, [0, 1, 2])
    expect(start).toMatchObject({ t: 0, entries: [1, 0, 0, 1], log10Largest: 0 })
    expect(first).toMatchObject({ t: 1, entries: [0, 1, -0.5, 0], log10Largest: expect.closeTo(Math.log10(2), 6) })
    expect(second).toMatchObject({ t: 2, entries: [-1, 0, 0, -1], log10Largest: expect.closeTo(Math.log10(2), 6) })
  })

  test('show the leading block, scaled by its own largest entry', () => {
    const A = fromRows([
      [1, 2, 9],
      [3, 4, 9],
      [9, 9, 9],
    ])
    expect(powerFrames(A, [1], 2)[0]!.entries).toEqual([0.25, 0.5, 0.75, 1])
  })

  test('have the Frobenius norm of the whole power', () => {
    const A = fromRows([
      [3, 0],
      [0, 4],
    ])
    expect(powerFrames(A, [0, 1, 2], 1).map(({ log10Frobenius }) => log10Frobenius)).toEqual(
      [Math.SQRT2, 5, Math.hypot(9, 16)].map((norm) => expect.closeTo(Math.log10(norm), 6)),
    )
  })

  test('reach powers far beyond the range of a double', () => {
    const [frame] = powerFrames(fromRows([[1e-3]]), [100_000])
    expect(frame!.log10Largest).toBeCloseTo(-300_000, 4)
  })

  test('refuse a block that is 0', () => {
    expect(() => powerFrames(matrix(2, 2), [1])).toThrow(RangeError)
  })
})
