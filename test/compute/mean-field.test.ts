import { expect, test } from 'vitest'
import { gaussianMean, meanFieldOfTanh } from '../../src/compute/mean-field.ts'

test('the moments of a normal number are 1, 0, 1, 3, 15', () => {
  expect(gaussianMean(() => 1)).toBe(1)
  expect(gaussianMean((z) => z)).toBeCloseTo(0, 14)
  expect(gaussianMean((z) => z * z)).toBeCloseTo(1, 13)
  expect(gaussianMean((z) => z ** 4)).toBeCloseTo(3, 12)
  expect(gaussianMean((z) => z ** 6)).toBeCloseTo(15, 11)
})

test('E cos z is e^(−1/2)', () => {
  expect(gaussianMean(Math.cos)).toBeCloseTo(Math.exp(-0.5), 14)
})

test('at gain 1 the state forgets its start: 2t q_t tends to 1', () => {
  for (const q0 of [0.5, 1, 4]) {
    expect(Math.abs(2 * 4000 * meanFieldOfTanh(q0, { steps: 4000 }).at(-1)!.q - 1)).toBeLessThan(0.005)
  }
})

test('at gain 1 the Jacobian decays like 1/t', () => {
  const course = meanFieldOfTanh(1, { steps: 8000 })
  expect(course[7_999]!.jacobian / course[3_999]!.jacobian).toBeCloseTo(0.5, 3)
})

test('above gain 1 the fixed points and their χ are those known', () => {
  for (const { gain, q, chi } of [
    { gain: 1.1, q: 0.11275, chi: 1.01019 },
    { gain: 1.5, q: 0.79335, chi: 1.13932 },
    { gain: 2, q: 2.12147, chi: 1.36267 },
  ]) {
    const course = meanFieldOfTanh(1, { gain, steps: 600 })
    const [before, last] = course.slice(-2)
    expect(gain ** 2 * last!.q).toBeCloseTo(q, 5)
    expect(Math.log(last!.jacobian) - Math.log(before!.jacobian)).toBeCloseTo(Math.log(chi), 5)
  }
})
