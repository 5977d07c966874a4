/** A complex number re + i im. */
export interface Complex {
  readonly re: number
  readonly im: number
}

/** |z|, without overflow on the way. */
export function modulus({ re, im }: Complex): number {
  const large = Math.max(Math.abs(re), Math.abs(im))
  const ratio = Math.min(Math.abs(re), Math.abs(im)) / (large || 1)
  return large * Math.sqrt(1 + ratio * ratio)
}
