/**
 * Φ(x), the probability that a standard normal number is at most x, to an absolute error of 1e-14.
 *
 * Φ(x) = 1/2 + φ(x) (x + x³/3 + x⁵/(3·5) + …), whose terms are all of one sign; beyond 9 it is 0 or 1 to that accuracy.
 */
export function normalCdf(x: number): number {
  if (Math.abs(x) > 9) return x < 0 ? 0 : 1
  let [sum, term] = [0, x]
  for (let k = 3; sum + term !== sum; k += 2) {
    sum += term
    term *= (x * x) / k
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI)
}
