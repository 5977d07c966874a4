/** The symmetric tridiagonal matrix with diagonal a₁ … a_k and, beside it, b₁ … b_{k−1}; b_k leads out of it. */
interface Tridiagonal {
  readonly a: number[]
  readonly b: number[]
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!
  return sum
}

/** The pivots of x I − T, up to the first that is not positive: all are if and only if x exceeds every eigenvalue of T. */
function pivots({ a, b }: Tridiagonal, x: number): number[] {
  const found: number[] = []
  for (let i = 0; i < a.length; i++) {
    found.push(x - a[i]! - (i === 0 ? 0 : b[i - 1]! ** 2 / found[i - 1]!))
    if (!(found[i]! > 0)) break
  }
  return found
}

/** The least number found to exceed every eigenvalue of T, by bisection to the last bit from a lower bound. */
function upperEdge(T: Tridiagonal, lowest: number): number {
  let low = Math.max(lowest, ...T.a)
  let high = low + 2 * Math.max(...T.b.slice(0, -1), low * Number.EPSILON)
  for (let x = (low + high) / 2; low < x && x < high; x = (low + high) / 2) {
    if (pivots(T, x).at(-1)! > 0) high = x
    else low = x
  }
  return high
}

/** ‖S y − θ y‖ for the unit vector y that T's top eigenvector s stands for: b_k |s_k|, where s_i = (b_i / pivot_i) s_{i+1}. */
function residual(T: Tridiagonal, theta: number): number {
  const p = pivots(T, theta)
  let [entry, squares] = [1, 1]
  for (let i = p.length - 2; i >= 0; i--) {
    entry *= T.b[i]! / p[i]!
    squares += entry * entry
  }
  return T.b.at(-1)! / Math.sqrt(squares)
}

/** A unit vector that is orthogonal to no vector anyone would write down. */
function genericVector(n: number): Float64Array {
  const x = Float64Array.from({ length: n }, (_, i) => 0.5 + ((((i + 1) * (Math.sqrt(5) - 1)) / 2) % 1))
  const norm = Math.sqrt(dot(x, x))
  return x.map((entry) => entry / norm)
}

/** One step: w = S v made orthogonal to the basis; T grows by a = vᵀ S v and b = ‖w‖, and w/b is the next v. */
function step(T: Tridiagonal, basis: Float64Array[], w: Float64Array): Float64Array {
  T.a.push(dot(basis.at(-1)!, w))
  for (const v of basis.toReversed()) {
    const overlap = dot(v, w)
    for (let i = 0; i < w.length; i++) w[i]! -= overlap * v[i]!
  }
  const norm = Math.sqrt(dot(w, w))
  T.b.push(norm)
  return w.map((entry) => entry / norm)
}

/** After this many steps without an answer a full decomposition is faster. */
const PATIENCE = 16

/**
 * The largest eigenvalue of a symmetric positive semidefinite n×n matrix S, given as the function v ↦ Sv, if a few products find it.
 *
 * Lanczos iteration with full reorthogonalization, from a fixed vector, until the residual is 1e-13 of the value, which bounds the error.
 *
 * @returns the eigenvalue, or null if it is too close to others to be found in 16 products, or in 4 to be in sight.
 * @see Golub, Van Loan, "Matrix Computations", 4th ed., chapter 10.
 */
export function separatedEigenvalue(n: number, S: (v: Float64Array) => Float64Array): number | null {
  const T: Tridiagonal = { a: [], b: [] }
  const basis = [genericVector(n)]
  for (let k = 1, theta = 0; k <= PATIENCE; k++) {
    const next = step(T, basis, S(basis[k - 1]!))
    theta = upperEdge(T, theta)
    const error = k === n ? 0 : residual(T, theta)
    if (error <= 1e-13 * theta) return theta
    if (k === 4 && error > 1e-3 * theta) break
    basis.push(next)
  }
  return null
}
