import { describe, expect, test } from 'vitest'
import { type Random, stream } from '../../src/compute/random.ts'
import { gain, glorot, he, lecun } from '../../src/compute/variance-scaling.ts'
import { zScore } from './z-score.ts'

const random = (purpose: string): Random => stream({ seed: 1, experiment: 'variance-scaling.test' }, purpose)
const squares = (values: Float64Array) => Array.from(values, (x) => x * x)
const LAWS = ['uniform', 'normal', 'truncated-normal'] as const

describe('variance scaling', () => {
  test.each(LAWS)('Glorot %s has variance 2 gain²/(fan-in + fan-out)', (law) => {
    const { data } = glorot([60, 140], { law, gain: 3 }, random(law))
    expect(zScore([...data], 0)).toBeLessThan(4)
    expect(zScore(squares(data), 0.09)).toBeLessThan(4)
  })

  test.each(LAWS)('He %s has variance 2/fan-in, fan-in being the columns', (law) => {
    expect(zScore(squares(he([50, 200], { law }, random(`he ${law}`)).data), 2 / 200)).toBeLessThan(4)
  })

  test.each(LAWS)('LeCun %s has variance 1/fan-in', (law) => {
    expect(zScore(squares(lecun([50, 200], { law }, random(`lecun ${law}`)).data), 1 / 200)).toBeLessThan(4)
  })

  test('Glorot uniform stays within ±√(6/(fan-in + fan-out)) and comes close to it', () => {
    const largest = Math.max(...glorot([60, 140], {}, random('range')).data.map(Math.abs))
    expect(largest).toBeLessThanOrEqual(Math.sqrt(6 / 200))
    expect(largest).toBeGreaterThan(0.99 * Math.sqrt(6 / 200))
  })

  test('gains preserve the mean square that their nonlinearity halves', () => {
    expect(gain('relu') ** 2 / 2).toBeCloseTo(1, 15)
    expect((gain('leaky_relu', 0.3) ** 2 * (1 + 0.3 ** 2)) / 2).toBeCloseTo(1, 15)
    expect(gain('leaky_relu', 0)).toBe(gain('relu'))
  })

  test('the other gains are PyTorch’s 1, 1, 5/3, 3/4', () => {
    expect((['linear', 'sigmoid', 'tanh', 'selu'] as const).map((name) => gain(name))).toEqual([1, 1, 5 / 3, 3 / 4])
  })
})
