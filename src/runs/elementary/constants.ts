/** ln 2 in two parts; the first has 32 bits, so that its product with an exponent is exact. */
export const LN2_HIGH = 0.6931471803691238
export const LN2_LOW = 1.9082149292705877e-10

/** log₁₀ 2 likewise. */
export const LOG10_2_HIGH = 0.3010299955494702
export const LOG10_2_LOW = 1.1451100898021838e-10

/** What π/2 and π have beyond the nearest double. */
export const HALF_PI_LOW = 6.123233995736766e-17
export const PI_LOW = 1.2246467991473532e-16
