/** A symmetric tridiagonal matrix: its diagonal a₁ … a_k and the squares of b₁ … b_{k−1} beside it; b_k leads out of it. */
interface Tridiagonal {
  readonly a: number[]
  readonly bb: number[]
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!
  return sum
}

/** Whether x exceeds every eigenvalue of T: the pivots of x I − T are then all positive. */
function exceedsEigenvalues(x: number, { a, bb }: Tridiagonal): boolean {
  let pivot = x - a[0]!
  for (let i = 1; i < a.length && pivot > 0; i++) pivot = x - a[i]! - bb[i - 1]! / pivot
  return pivot > 0
}

/** The top eigenvalue of T, from above, by bisection to the last bit. */
function topEigenvalue(T: Tridiagonal, lowest: number): number {
  let low = Math.max(lowest, ...T.a)
  let high = low + 2 * Math.sqrt(Math.max(0, ...T.bb.slice(0, -1)))
  for (let x = (low + high) / 2; low < x && x < high; x = (low + high) / 2) {
    if (exceedsEigenvalues(x, T)) high = x
    else low = x
  }
  return high
}

/** A unit vector that is orthogonal to no vector anyone would write down. */
function genericVector(n: number): Float64Array {
  const x = new Float64Array(n)
  for (let i = 0; i < n; i++) x[i] = 0.5 + ((((i + 1) * (Math.sqrt(5) - 1)) / 2) % 1)
  const norm = Math.sqrt(dot(x, x))
  return x.map((entry) => entry / norm)
}

/**
 * The largest eigenvalue of a symmetric positive semidefinite n×n matrix S, given as the function v ↦ Sv.
 *
 * Lanczos iteration from a fixed vector, without reorthogonalization, which the top eigenvalue does not need. It stops when
 * four more steps raise the value no more, or when the Krylov space is exhausted.
 *
 * @returns the eigenvalue, or null if n products did not find it.
 * @see Golub, Van Loan, "Matrix Computations", 4th ed., chapter 10.
 */
export function largestEigenvalue(n: number, S: (v: Float64Array) => Float64Array): number | null {
  const T: Tridiagonal = { a: [], bb: [] }
  let v = genericVector(n)
  let last: Float64Array = new Float64Array(n)
  let [b, theta] = [0, 0]
  for (let k = 1; k <= n; k++) {
    const w = S(v)
    const a = dot(v, w)
    for (let i = 0; i < n; i++) w[i]! -= a * v[i]! + b * last[i]!
    T.a.push(a)
    T.bb.push(dot(w, w))
    const exhausted = T.bb.at(-1)! <= (1e-14 * Math.max(theta, a)) ** 2
    if (exhausted || k <= 2 || k % 4 === 0) {
      const before = theta
      theta = topEigenvalue(T, theta)
      if (exhausted || theta - before <= Number.EPSILON * theta) return theta
    }
    b = Math.sqrt(T.bb.at(-1)!)
    for (let i = 0; i < n; i++) last[i] = w[i]! / b
    ;[v, last] = [last, v]
  }
  return null
}
