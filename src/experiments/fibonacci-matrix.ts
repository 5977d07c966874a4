import { log10Integer } from '../compute/big-integers.ts'
import { fibonacci } from '../compute/fibonacci.ts'
import { timesteps } from '../compute/growth.ts'
import { fromRows, identity, toRows } from '../compute/matrix.ts'
import { powerIn } from '../compute/monoid.ts'
import { powerByRepetition } from '../compute/powers.ts'
import { multiply } from '../compute/products.ts'
import type { Experiment } from '../contracts.ts'
import type { Params } from '../params.ts'

const M = fromRows([
  [0, 1],
  [1, 1],
])

/** The factor that the article's chain of equalities prints for M in its last two steps. */
const MISPRINT = fromRows([
  [1, 1],
  [1, 0],
])

const POWERS = [0, 1, 2, 3, 4]

/** The products that raising something to the n-th power by squaring takes, counted while the book's own routine runs. */
function productsBySquaring(n: number): number {
  let count = 0
  const product = (a: number, b: number) => {
    count += 1
    return a + b
  }
  powerIn({ one: 0, product }, 1, n)
  return count
}

/** The entries of M⁰ … M⁴, and the Fibonacci number that each is. */
function entries() {
  const cells = POWERS.flatMap((n) =>
    toRows(powerByRepetition(M, n)).flatMap((row, i) =>
      row.map((value, j) => ({ n, i, j, value, place: i === j ? 'diagonal' : 'off-diagonal' })),
    ),
  )
  return {
    title: 'Entries of the first powers of the Fibonacci matrix',
    columns: {
      n: { title: 'n', unit: '1', meaning: 'power', values: cells.map(({ n }) => n) },
      row: { title: 'row', unit: '1', meaning: 'row of the entry, from 0', values: cells.map(({ i }) => i) },
      column: { title: 'column', unit: '1', meaning: 'column of the entry, from 0', values: cells.map(({ j }) => j) },
      value: { title: 'entry', unit: '1', meaning: 'entry of the n-th power', values: cells.map(({ value }) => value) },
      place: {
        title: 'place',
        unit: '',
        meaning: 'on the diagonal or off it',
        values: cells.map(({ place }) => place),
      },
    },
  }
}

function products(terms: number) {
  const n = timesteps(terms - 1).map((t) => t + 1)
  return {
    title: 'Matrix products that the n-th power takes',
    columns: {
      n: { title: 'n', unit: '1', meaning: 'power', values: n },
      squaring: {
        title: 'by squaring',
        unit: 'products',
        meaning: 'products taken by repeated squaring from the identity',
        values: n.map(productsBySquaring),
      },
      least: {
        title: '1 + log₂ n',
        unit: 'products',
        meaning: 'the least that squaring can take',
        values: n.map((k) => 1 + Math.log2(k)),
      },
      most: {
        title: '2 log₂ (n + 1) − 1',
        unit: 'products',
        meaning: 'the most that squaring can take',
        values: n.map((k) => 2 * Math.log2(k + 1) - 1),
      },
    },
  }
}

/** The powers of [[0, 1], [1, 1]] from the identity on, and what they cost. Article rows 2–5. Milliseconds. */
export default {
  title: 'Powers of the Fibonacci matrix',
  reads: ['fibonacci.terms'],
  run({ 'fibonacci.terms': terms }: Pick<Params, 'fibonacci.terms'>) {
    const power = POWERS.map((n) => powerByRepetition(M, n))
    const last = fibonacci(terms)
    const value = (n: number, meaning: string) => ({ value: toRows(power[n]!), meaning })
    return {
      tables: { entries: entries(), products: products(terms) },
      quantities: {
        power0: { value: toRows(identity(2)), meaning: 'the zeroth power: the identity' },
        power1: value(1, 'the Fibonacci matrix M'),
        power2: value(2, 'M²'),
        power3: value(3, 'M³'),
        power4: value(4, 'M⁴'),
        squared: { value: toRows(multiply(power[2]!, power[2]!)), meaning: 'M² times M²' },
        misprint: { value: toRows(MISPRINT), meaning: 'the factor the article prints for M in its last two steps' },
        misprinted: { value: toRows(multiply(power[3]!, MISPRINT)), meaning: 'M³ times the misprinted factor' },
        sequence: {
          value: POWERS.map((n) => power[n]!.data[1]!).join(', '),
          meaning: 'upper right entries of M⁰ to M⁴',
        },
        last: { value: { log10: log10Integer(last) }, meaning: `F_${terms}` },
        digits: { value: String(last).length, unit: 'digits', meaning: `decimal digits of F_${terms}` },
        bits: { value: last.toString(2).length, unit: 'bits', meaning: `binary digits of F_${terms}` },
        bitsPerTerm: {
          value: Math.log2((1 + Math.sqrt(5)) / 2),
          unit: 'bits',
          meaning: 'log₂ φ, by which each term lengthens the number',
        },
        products: {
          value: productsBySquaring(terms),
          unit: 'products',
          meaning: `products that the power ${terms} takes by squaring`,
        },
      },
      claims: {
        squares: {
          holds: multiply(power[2]!, power[2]!).data.every((entry, k) => entry === power[4]!.data[k]),
          states: 'M² times M² is M⁴',
        },
      },
    }
  },
} satisfies Experiment<Pick<Params, 'fibonacci.terms'>>
