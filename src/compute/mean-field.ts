/** E f(Z) for a standard normal Z, by the trapezoidal rule on [−9, 9], which converges geometrically for a smooth f of slow growth. */
export function gaussianMean(f: (z: number) => number): number {
  const step = 1 / 32
  let [sum, weights] = [0, 0]
  for (let k = -288; k <= 288; k++) {
    const weight = Math.exp(-((k * step) ** 2) / 2)
    sum += weight * f(k * step)
    weights += weight
  }
  return sum / weights
}

/** What mean-field theory says of a network of tanh units at one timestep. */
export interface MeanField {
  /** ‖h_t‖²/N. */
  readonly q: number
  /** ‖∂h_t/∂h_0‖_F²/N, the product of χ = g² E (1 − tanh²(g √q Z))² over the timesteps so far. */
  readonly jacobian: number
}

/**
 * The mean-field theory of h_t = tanh(g W h_{t−1}) for t = 1, …, `steps`, W orthogonal or of variance 1/N, as N grows:
 * every input of a unit is normal, so q_t = E tanh²(g √q_{t−1} Z).
 *
 * At g = 1 it says q_t ~ 1/(2t) whatever q_0, and that the Jacobian decays like 1/t with a constant that depends on q_0.
 *
 * @param q0 ‖h_0‖²/N.
 * @see Saxe, McClelland, Ganguli 2014, section on nonlinear networks, for the critical gain 1.
 */
export function meanFieldOfTanh(q0: number, { gain = 1, steps }: { gain?: number; steps: number }): MeanField[] {
  let [q, jacobian] = [q0, 1]
  return Array.from({ length: steps }, () => {
    const scale = gain * Math.sqrt(q)
    jacobian *= gain ** 2 * gaussianMean((z) => 1 / Math.cosh(scale * z) ** 4)
    q = gaussianMean((z) => Math.tanh(scale * z) ** 2)
    return { q, jacobian }
  })
}
