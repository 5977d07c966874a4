/** A fraction of a full turn, in lowest terms. */
export interface Turn {
  readonly numerator: number
  /** Positive; also the number of equal rotations after which a point is back where it was. */
  readonly denominator: number
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}

const UNIT = 1e12

/**
 * An angle as a fraction of a full turn, exactly, if it has at most 12 decimals of a degree; a longer one is rounded there.
 * @param degrees from −360 to 360.
 * @throws {RangeError} if the angle is out of range.
 */
export function turnOf(degrees: number): Turn {
  if (!(Math.abs(degrees) <= 360)) throw new RangeError(`an angle is from −360 to 360 degrees, got ${degrees}`)
  const parts = Math.round(degrees * UNIT)
  const divisor = greatestCommonDivisor(360 * UNIT, Math.abs(parts))
  return { numerator: parts / divisor, denominator: (360 * UNIT) / divisor }
}
