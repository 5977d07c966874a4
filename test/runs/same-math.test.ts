import { expect, test } from 'vitest'
import { ELEMENTARY } from '../../src/runs/same-math.ts'

type OfOne = Exclude<keyof typeof ELEMENTARY, 'atan2' | 'hypot'>

/** Numbers from 0 to 1 that are the same in every run. */
function draws(count: number): number[] {
  let state = 2016
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  })
}

/** How many units in the last place a value is from the engine's. */
function units(value: number, engines: number): number {
  if (Object.is(value, engines)) return 0
  const size = Math.abs(engines)
  return Math.abs(value - engines) / (size < 2 ** -1022 ? 5e-324 : 2 ** (Math.floor(Math.log2(size)) - 52))
}

const between =
  (low: number, high: number) =>
  (draw: number): number =>
    low + draw * (high - low)
const scales = (draw: number) => 10 ** between(-300, 300)(draw)

/** For each function where it is tried, and how many units it may be from the engine's, which is itself within one. */
const TRIED: Readonly<Record<OfOne, readonly [(draw: number) => number, number]>> = {
  exp: [between(-745, 709), 1],
  expm1: [between(-3, 3), 3],
  sinh: [between(-5, 5), 4],
  cosh: [between(-5, 5), 3],
  tanh: [between(-4, 4), 5],
  log: [scales, 1],
  log1p: [between(-0.99, 3), 2],
  log2: [scales, 2],
  log10: [scales, 2],
  sin: [between(-1e5, 1e5), 1],
  cos: [between(-1e5, 1e5), 1],
  tan: [between(-30, 30), 3],
  asin: [between(-1, 1), 4],
  acos: [between(-1, 1), 3],
  atan: [between(-9, 9), 2],
  cbrt: [between(-100, 100), 2],
  asinh: [between(-9, 9), 4],
  acosh: [between(1, 9), 4],
  atanh: [between(-1, 1), 5],
}

test.each(Object.keys(TRIED) as OfOne[])('%s is within a few units in the last place of the engine’s own', (name) => {
  const [place, most] = TRIED[name]
  const far = draws(40_000)
    .map(place)
    .filter((x) => units(ELEMENTARY[name](x), Math[name](x)) > most)
  expect(far).toEqual([])
})

test.each(Object.keys(TRIED) as OfOne[])('%s has the engine’s zeros, signs, infinities and NaN', (name) => {
  const odd = [0, -0, 1, -1, Number.NaN, Infinity, -Infinity, 5e-324, -5e-324, 1e-20, 1e308, -1e308]
  const other = odd.filter((x) => units(ELEMENTARY[name](x), Math[name](x)) > 2)
  expect(other).toEqual([])
})

test('the angle of a point is right in every quarter and on every axis', () => {
  const odd = [0, -0, 1, -2.5, 1e-300, 1e300, Infinity, -Infinity, Number.NaN]
  const pairs = [...odd.flatMap((y) => odd.map((x) => [y, x] as const))]
  expect(pairs.filter(([y, x]) => units(ELEMENTARY.atan2(y, x), Math.atan2(y, x)) > 2)).toEqual([])
})

test('a length neither overflows nor loses the engine’s infinities', () => {
  for (const sides of [[3, 4], [3e200, 4e200], [1e-300, 1e-300], [], [0, -0], [Number.NaN, 1], [Number.NaN, -Infinity]])
    expect(ELEMENTARY.hypot(...sides)).toBe(Math.hypot(...sides))
})

test('angles too large for three parts of π are taken apart exactly', () => {
  const belowPowers = [22, 53, 60, 1000].map((k) => 2 ** k * (1 - 2 ** -53))
  for (const x of [2 ** 21 * 1.5, -3e9, 1e20, 1e300, -1.7e308, ...belowPowers, Number.MAX_VALUE]) {
    expect(units(ELEMENTARY.sin(x), Math.sin(x))).toBeLessThanOrEqual(1)
    expect(units(ELEMENTARY.cos(x), Math.cos(x))).toBeLessThanOrEqual(1)
  }
})

test('logarithms of powers of their base are integers', () => {
  const exponents = Array.from({ length: 616 }, (_, k) => k - 307)
  expect(exponents.filter((k) => ELEMENTARY.log10(Number(`1e${k}`)) !== k)).toEqual([])
  expect(exponents.filter((k) => ELEMENTARY.log2(2 ** k) !== k)).toEqual([])
})

test('what a run takes of Math is what was written here, in every worker', async () => {
  const engines = { sin: Math.sin, hypot: Math.hypot }
  const { useSameMath } = await import('../../src/runs/same-math.ts')
  useSameMath()
  const [sine, length] = [Math.sin, Math.hypot]
  Object.assign(Math, engines)
  expect([sine, length]).toEqual([ELEMENTARY.sin, ELEMENTARY.hypot])
})
