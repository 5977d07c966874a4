import { describe, expect, test } from 'vitest'
import { normals, philox, type Random, stream, uniforms } from '../../src/compute/random.ts'

const FULL = 0xffffffff
const COUNT = 100_000
const seeds = { seed: 20160627, experiment: 'an-experiment' }

const take = (n: number, random: Random) => Array.from({ length: n }, random)
const mean = (x: ArrayLike<number>) => Array.from(x).reduce((sum, value) => sum + value, 0) / x.length
const moment = (x: ArrayLike<number>, power: number) => mean(Array.from(x, (value) => value ** power))

/** The correlation of two samples of uniform numbers, in its standard errors 1/√n. */
const correlation = (x: readonly number[], y: readonly number[]) =>
  12 * mean(x.map((value, i) => (value - 0.5) * (y[i]! - 0.5))) * Math.sqrt(x.length)

describe('Philox4x32-10', () => {
  test.each([
    [
      [0, 0, 0, 0],
      [0, 0],
      [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
    ],
    [
      [FULL, FULL, FULL, FULL],
      [FULL, FULL],
      [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
    ],
    [
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      [0xa4093822, 0x299f31d0],
      [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
    ],
  ])('of counter %j and key %j is the known answer of Random123', (counter, key, words) => {
    expect(philox(counter, key)).toEqual(words)
  })
})

describe('a stream', () => {
  test('starts with the numbers that an independent program finds for its names', () => {
    expect(take(3, stream(seeds, 'a purpose'))).toEqual([0.34213566558248854, 0.17322593168377265, 0.30657896291675124])
  })

  test('is the same for the same names, whatever else is drawn', () => {
    const [a, b, other] = [stream(seeds, 'a'), stream(seeds, 'a'), stream(seeds, 'b')]
    const draws = take(9, () => {
      other()
      return a()
    })
    expect(draws).toEqual(take(9, b))
  })

  test.each([
    ['seed', stream({ ...seeds, seed: seeds.seed + 1 }, 'a')],
    ['experiment', stream({ ...seeds, experiment: 'another-experiment' }, 'a')],
    ['purpose', stream(seeds, 'b')],
  ])('is uncorrelated, to 4 standard errors, with one of another %s', (_, other) => {
    expect(Math.abs(correlation(take(COUNT, stream(seeds, 'a')), take(COUNT, other)))).toBeLessThan(4)
  })

  test('is uncorrelated with itself one draw later, to 4 standard errors', () => {
    const draws = take(COUNT + 1, stream(seeds, 'serial'))
    expect(Math.abs(correlation(draws.slice(0, -1), draws.slice(1)))).toBeLessThan(4)
  })

  test('fills 64 bins evenly, with χ² within 4 standard errors √126 of 63', () => {
    const bins = new Array<number>(64).fill(0)
    for (const u of take(COUNT, stream(seeds, 'bins'))) bins[Math.floor(64 * u)]!++
    const chiSquared = bins.reduce((sum, count) => sum + (count - COUNT / 64) ** 2 / (COUNT / 64), 0)
    expect(Math.abs(chiSquared - 63)).toBeLessThan(4 * Math.sqrt(126))
  })

  test('has 53 random bits: the lowest is set in half of the draws, to 4 standard errors', () => {
    const odd = mean(take(COUNT, stream(seeds, 'bits')).map((u) => (u * 2 ** 53) % 2))
    expect(Math.abs(odd - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / COUNT))
  })

  test.each([-1, 0.5, 2 ** 32, Number.NaN])('has no seed %d', (seed) => {
    expect(() => stream({ ...seeds, seed }, 'a')).toThrow(`a seed is an integer from 0 to 4294967295, got ${seed}`)
  })
})

describe('uniform numbers', () => {
  const x = uniforms(COUNT, -1, 3, stream(seeds, 'uniform'))

  test('lie in their range', () => {
    expect(x.every((value) => value >= -1 && value < 3)).toBe(true)
  })

  test('have mean 1 and variance 4/3 on [−1, 3), to 4 standard errors √(4/3n) and √(64/45n)', () => {
    expect(Math.abs(mean(x) - 1)).toBeLessThan(4 * Math.sqrt(4 / 3 / COUNT))
    const variance = moment(
      x.map((value) => value - 1),
      2,
    )
    expect(Math.abs(variance - 4 / 3)).toBeLessThan(4 * Math.sqrt(64 / 45 / COUNT))
  })
})

describe('normal numbers', () => {
  const z = normals(COUNT, 1, stream(seeds, 'normal'))

  test.each([
    [1, 0, 1],
    [2, 1, 2],
    [3, 0, 15],
    [4, 3, 96],
  ])('have moment %d equal to %d, to 4 standard errors √(%d/n)', (power, expected, variance) => {
    expect(Math.abs(moment(z, power) - expected)).toBeLessThan(4 * Math.sqrt(variance / COUNT))
  })

  test('of one pair are uncorrelated, to 4 standard errors', () => {
    const products = Array.from({ length: COUNT / 2 }, (_, i) => z[2 * i]! * z[2 * i + 1]!)
    expect(Math.abs(mean(products))).toBeLessThan(4 / Math.sqrt(COUNT / 2))
  })

  test('scale with their standard deviation, and an odd count is no exception', () => {
    const half = normals(7, 0.5, stream(seeds, 'normal'))
    expect(half).toEqual(z.slice(0, 7).map((value) => value / 2))
  })

  test('are finite where the uniform stream ends: no |z| exceeds 8.6', () => {
    const [edge] = normals(1, 1, () => 1 - 2 ** -53)
    expect(Math.abs(edge!)).toBeGreaterThan(8.5)
    expect(Math.abs(edge!)).toBeLessThan(8.6)
    expect(normals(2, 1, () => 0).every((z) => z === 0)).toBe(true)
  })
})
