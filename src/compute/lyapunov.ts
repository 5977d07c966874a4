const EULER = 0.5772156649015329

/** ψ(m/2), the digamma function at half an integer m ≥ 1: ψ(x + 1) = ψ(x) + 1/x, ψ(1) = −γ, ψ(1/2) = −γ − 2 ln 2. */
function digammaOfHalf(m: number): number {
  let value = m % 2 === 0 ? -EULER : -EULER - 2 * Math.LN2
  for (let twice = m % 2 === 0 ? 2 : 1; twice < m; twice += 2) value += 2 / twice
  return value
}

/** ψ′(m/2), the trigamma function at half an integer m ≥ 1, from ψ′(1) = π²/6 and ψ′(1/2) = π²/2. */
function trigammaOfHalf(m: number): number {
  let value = m % 2 === 0 ? Math.PI ** 2 / 6 : Math.PI ** 2 / 2
  for (let twice = m % 2 === 0 ? 2 : 1; twice < m; twice += 2) value -= (2 / twice) ** 2
  return value
}

/**
 * The k-th Lyapunov exponent, in nats per step, of products of independent n×n matrices with N(0, std²) entries:
 * (ln 2 + ψ((n − k + 1)/2))/2 + ln std. At std = 1/√n the first one is negative: typical vectors shrink although E‖Wv‖² = ‖v‖².
 * @param k from 1, the largest, to n.
 * @see Newman 1986, "The distribution of Lyapunov exponents: exact results for random matrices".
 */
export function gaussianLyapunovExponent(n: number, k: number, std: number): number {
  return (Math.LN2 + digammaOfHalf(n - k + 1)) / 2 + Math.log(std)
}

/** Var ln‖Wv‖ = ψ′(n/2)/4 for a fixed unit v and one n×n W of independent N(0, std²) entries, whatever std. */
export function logGrowthVariance(n: number): number {
  return trigammaOfHalf(n) / 4
}
