/**
 * log₁₀ of the limit of ‖Wᵗ‖₂ as n grows at fixed t, for n×n W with independent N(0, 1/n) entries: √((t + 1)^(t+1)/tᵗ), which is 2
 * at t = 1 and grows like √(e t). At fixed n the limit in t is another: ρ(W)ᵗ, whatever ρ(W) turned out to be.
 *
 * @param t a non-negative integer.
 * @see The root of the right edge of the Fuss–Catalan law, (t + 1)^(t+1)/tᵗ, by Stirling's formula from its moments C((t + 1)k, k)/(tk + 1).
 */
export function log10SpectralNormLimit(t: number): number {
  return ((t + 1) * Math.log10(t + 1) - (t === 0 ? 0 : t * Math.log10(t))) / 2
}
