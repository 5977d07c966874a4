import { describe, expect, test } from 'vitest'
import { filmTimes } from '../../src/compute/film-times.ts'

describe('filmTimes', () => {
  test('have every timestep of a short run, and the doublings before the last as stills', () => {
    expect(filmTimes(8)).toEqual({ every: 1, stills: [0, 1, 2, 4], all: [0, 1, 2, 3, 4, 5, 6, 7, 8] })
    expect(filmTimes(64).all).toEqual(Array.from({ length: 65 }, (_, t) => t))
    expect(filmTimes(64).stills).toEqual([0, 1, 2, 4, 8, 16, 32])
  })

  test('of a long run are the multiples of one number, and the stills', () => {
    const { every, stills, all } = filmTimes(100_000)
    expect(every).toBe(1563)
    expect(all.filter((t) => t % every !== 0)).toEqual(stills.filter((t) => t > 0))
    expect(all.at(-1)).toBe(63 * 1563)
  })

  test.each([9, 63, 65, 100, 127, 128, 129, 4097, 99_999])(
    'of %i steps are at most 65, start at 0 and end less than one step of the film before the last',
    (steps) => {
      const { every, stills, all } = filmTimes(steps)
      const film = all.filter((t) => t % every === 0)
      expect(film.length).toBeLessThanOrEqual(65)
      expect([all[0], all.toSorted((a, b) => a - b), new Set(all).size]).toEqual([0, all, all.length])
      expect(steps - film.at(-1)!).toBeLessThan(every)
      expect(stills.every((t) => all.includes(t) && t < film.at(-1)!)).toBe(true)
    },
  )

  test('refuse what is not a positive integer', () => {
    expect(() => filmTimes(0)).toThrow(RangeError)
    expect(() => filmTimes(8, 0.5)).toThrow(RangeError)
  })
})
