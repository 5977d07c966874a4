import { acos, asin, atan, atan2 } from './elementary/arctangent.ts'
import { cos, sin, tan } from './elementary/circular.ts'
import { cosh, exp, expm1, sinh, tanh } from './elementary/exponential.ts'
import { acosh, asinh, atanh, cbrt, hypot } from './elementary/lengths.ts'
import { log, log1p, log2, log10 } from './elementary/logarithm.ts'

/** Functions of `Math` that a JavaScript engine may round as it likes, as sums and products, which it may not. */
export const ELEMENTARY = {
  ...{ exp, expm1, sinh, cosh, tanh, log, log1p, log2, log10 },
  ...{ sin, cos, tan, asin, acos, atan, atan2 },
  ...{ hypot, cbrt, asinh, acosh, atanh },
} as const

/**
 * Gives this worker the elementary functions that every other worker has, in Node and in browsers, so that a run is the
 * same to the last bit wherever it is made: engines differ in the last digit of one sine in thirty. Call it in workers,
 * before they load or run anything of a book. `**` is the engine's own; those tested agree in it.
 */
export function useSameMath(): void {
  Object.assign(Math, ELEMENTARY)
}
