import { HALF_PI_LOW, PI_LOW } from './constants.ts'

/** arctan(k/4) for k from 0 to 4, in two parts. */
const TABLE = [
  [0, 0],
  [0.24497866312686414, 1.0698755618734451e-17],
  [0.4636476090008061, 2.2698777452961687e-17],
  [0.6435011087932844, 1.5834785051444286e-17],
  [Math.PI / 4, HALF_PI_LOW / 2],
] as const

/** arctan t for 0 ≤ t ≤ 1: the nearest entry of the table, and the series for the rest, of at most 1/8. */
function inFirstOctant(t: number): readonly [high: number, low: number] {
  const k = Math.round(4 * t)
  const [high, low] = TABLE[k]!
  const rest = k === 0 ? t : (t - k / 4) / (1 + (t * k) / 4)
  const z = rest * rest
  const far = 1 / 11 + z * (-1 / 13 + z * (1 / 15 + z * (-1 / 17 + z / 19)))
  const series = z * (-1 / 3 + z * (1 / 5 + z * (-1 / 7 + z * (1 / 9 - z * far))))
  return k === 0 ? [rest, rest * series] : [high, rest + (rest * series + low)]
}

/** arctan x, within 1 unit in the last place. */
export function atan(x: number): number {
  const size = Math.abs(x)
  if (!(size > 0)) return x
  const [high, low] = inFirstOctant(size <= 1 ? size : 1 / size)
  const angle = size <= 1 ? high + low : Math.PI / 2 - high - (low - HALF_PI_LOW)
  return x < 0 ? -angle : angle
}

/** The angle of the point (x, y), from −π to π. */
export function atan2(y: number, x: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN
  const angle = angleOf(Math.abs(y), x)
  return y < 0 || Object.is(y, -0) ? -angle : angle
}

/** The same for y ≥ 0. */
function angleOf(y: number, x: number): number {
  const isLeft = x < 0 || Object.is(x, -0)
  if (y === 0) return isLeft ? Math.PI : 0
  const size = Math.abs(x)
  const isDiagonal = size === Number.POSITIVE_INFINITY && y === size
  const angle = isDiagonal ? Math.PI / 4 : atan(y / size)
  return isLeft ? Math.PI - (angle - PI_LOW) : angle
}

/** The angle from −π/2 to π/2 whose sine is x. */
export function asin(x: number): number {
  return x === 0 ? x : atan2(x, Math.sqrt((1 - x) * (1 + x)))
}

/** The angle from 0 to π whose cosine is x. */
export function acos(x: number): number {
  return atan2(Math.sqrt((1 - x) * (1 + x)), x)
}
