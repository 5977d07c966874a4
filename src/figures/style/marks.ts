/** What one or two figures draw, and the prose beside them names by the same marks. */
export const MARKS = {
  /** The eigenvalues of the Fibonacci matrix and their eigenvectors. */
  phi: { ink: '@blue' },
  psi: { ink: '@vermilion' },
  /** The largest and the smallest factor by which a power stretches. */
  largest: { ink: '@blue' },
  smallest: { ink: '@vermilion', dash: [4, 3] },
  /** The two defective matrices. */
  pair: { ink: '@green' },
  chain: { ink: '@vermilion' },
  /** Products of one matrix, and of a new one each step. */
  tied: { ink: '@vermilion', dash: [0] },
  untied: { ink: '@blue', dash: [5, 2] },
  /** The squared norms of the state and of the Jacobian, and the theory of both. */
  state: { ink: '@purple' },
  jacobian: { ink: '@green' },
  meanField: { ink: '@muted', dash: [4, 3] },
  /** The quarter turn and the oblique one. */
  quarter: { ink: '@blue', shape: 'diamond' },
  oblique: { ink: '@vermilion', shape: 'circle' },
  /** The power law that a norm follows in the long run. */
  rate: { ink: '@ink', dash: [1, 3] },
} as const
