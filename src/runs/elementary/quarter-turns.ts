import { exponentOf } from './scaling.ts'

/** π/2 in three parts; the first two have 33 bits, so that their products with fewer than 2^20 turns are exact. */
const FIRST = 1.5707963267341256
const SECOND = 6.077100506303966e-11
const THIRD = 2.0222662487959506e-21

const MOST_TURNS = 2 ** 20

/**
 * Takes an angle apart: x = turns·π/2 + rest[0] + rest[1], the rest at most π/4 and as precise as two doubles.
 * @param rest takes the rest; a list of its own for each angle would cost as much as its sine.
 * @returns the quarter turns, of which the last two bits are right.
 */
export function quarterTurns(x: number, rest: Float64Array): number {
  const turns = Math.round(x * (2 / Math.PI))
  if (Math.abs(turns) > MOST_TURNS) return ofHugeAngle(x, rest)
  const first = x - turns * FIRST
  const second = turns * SECOND
  const near = first - second
  const third = turns * THIRD - (first - near - second)
  const found = near - third
  rest[0] = found
  rest[1] = near - found - third
  return turns
}

/** Bits of π that the largest double needs. */
const BITS = 1200n

/** With integers: x and π/2 as multiples of 2^−1200. */
function ofHugeAngle(x: number, rest: Float64Array): number {
  const half = halfPi()
  const exponent = exponentOf(x) - 52
  const angle = (BigInt(x / 2 ** exponent) << BITS) << BigInt(exponent)
  const turns = (2n * angle + half) / (2n * half) - (angle < 0n ? 1n : 0n)
  const left = angle - turns * half
  rest[0] = Number(left >> (BITS - 100n)) / 2 ** 100
  rest[1] = 0
  return Number(((turns % 4n) + 4n) % 4n)
}

let known: bigint | undefined

/** π/2·2^1200, by Machin's formula: π/4 = 4 arctan(1/5) − arctan(1/239). */
function halfPi(): bigint {
  known ??= (2n * (4n * arctanOfInverse(5n) - arctanOfInverse(239n))) >> 64n
  return known
}

function arctanOfInverse(n: bigint): bigint {
  let sum = 0n
  let power = (1n << (BITS + 64n)) / n
  for (let k = 1n; power !== 0n; k += 2n) {
    sum += k % 4n === 1n ? power / k : -(power / k)
    power /= n * n
  }
  return sum
}
