import { absolute, log10Integer } from '../compute/big-integers.ts'
import {
  fibonacci,
  fibonacciByAddition,
  fibonacciByBinet,
  fibonacciBySnippet,
  firstFailure,
  nextFibonacciByRatio,
  PHI,
  PSI,
} from '../compute/fibonacci.ts'
import { timesteps } from '../compute/growth.ts'
import type { Experiment } from '../contracts.ts'
import type { Params } from '../params.ts'

/** The ways to a Fibonacci number in doubles, each from the first n it is meant for. */
const METHODS = [
  { method: '13 · 1.618ⁿ⁻⁷', from: 7, of: (n: number) => fibonacciBySnippet(n - 7) },
  { method: '13 φⁿ⁻⁷', from: 7, of: (n: number) => fibonacciBySnippet(n - 7, PHI) },
  { method: 'φⁿ/√5', from: 0, of: fibonacciByBinet },
  { method: 'addition', from: 0, of: fibonacciByAddition },
] as const

const lastExact = ({ of, from }: (typeof METHODS)[number]) => firstFailure(of, from, 90)! - 1

function ranges(terms: number) {
  const rows = METHODS.map((way) => ({ ...way, through: lastExact(way), words: `exact through n = ${lastExact(way)}` }))
  const all = [...rows, { method: 'integers', from: 0, through: terms, words: 'always exact' }]
  return {
    title: 'Where each way of computing Fₙ is exact',
    columns: {
      method: {
        title: 'way',
        unit: '',
        meaning: 'how the number is computed',
        values: all.map(({ method }) => method),
      },
      from: { title: 'from n', unit: '1', meaning: 'first n it is meant for', values: all.map(({ from }) => from) },
      through: {
        title: 'through n',
        unit: '1',
        meaning: 'last n before its first error',
        values: all.map(({ through }) => through),
      },
      words: { title: 'range', unit: '', meaning: 'the range in words', values: all.map(({ words }) => words) },
    },
  }
}

function errors(terms: number) {
  const rows = METHODS.flatMap(({ method, from, of }) =>
    timesteps(terms).flatMap((n) => {
      const error = n < from ? 0n : absolute(BigInt(of(n)) - fibonacci(n))
      return error === 0n ? [] : [{ n, method, log10: log10Integer(error) }]
    }),
  )
  return {
    title: 'Errors of the ways of computing Fₙ in doubles, where there are any',
    columns: {
      n: { title: 'n', unit: '1', meaning: 'index of the Fibonacci number', values: rows.map(({ n }) => n) },
      method: {
        title: 'way',
        unit: '',
        meaning: 'how the number is computed',
        values: rows.map(({ method }) => method),
      },
      log10: {
        title: 'log₁₀ |error|',
        unit: '1',
        scale: 'log10' as const,
        meaning: 'difference from the exact integer',
        values: rows.map(({ log10 }) => log10),
      },
    },
  }
}

/** The error |ψ⁷ F_i| of 13 φⁱ before it is rounded, and the 1/2 that rounding forgives. */
function excess(terms: number) {
  const n = timesteps(terms).filter((k) => k > 7)
  return {
    title: 'Error of 13 φⁿ⁻⁷ before rounding',
    columns: {
      n: { title: 'n', unit: '1', meaning: 'index of the Fibonacci number', values: n },
      log10: {
        title: 'log₁₀ |ψ⁷ Fₙ₋₇|',
        unit: '1',
        scale: 'log10' as const,
        meaning: 'exact error before rounding',
        values: n.map((k) => 7 * Math.log10(-PSI) + log10Integer(fibonacci(k - 7))),
      },
      log10Half: {
        title: 'log₁₀ ½',
        unit: '1',
        scale: 'log10' as const,
        meaning: 'errors below it vanish on rounding',
        values: n.map(() => Math.log10(0.5)),
      },
    },
  }
}

/** The article's rule and the rule that rounds at each step, against the truth, for some i. */
function rules() {
  const i = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16]
  return {
    title: 'Two rules of thumb against the Fibonacci numbers',
    columns: {
      i: { title: '$i$', unit: '1', meaning: 'steps past F_7 = 13', values: i },
      truth: {
        title: '$F_{7+i}$',
        unit: '1',
        meaning: 'the Fibonacci number',
        values: i.map((k) => Number(fibonacci(7 + k))),
      },
      raw: {
        title: '$13 \\cdot 1.618^i$',
        unit: '1',
        meaning: 'the article’s expression before rounding',
        values: i.map((k) => 13 * 1.618 ** k),
      },
      once: {
        title: 'rounded',
        unit: '1',
        meaning: 'the article’s expression, rounded once',
        values: i.map((k) => fibonacciBySnippet(k)),
      },
      exact: {
        title: '$13\\,\\varphi^i$ rounded',
        unit: '1',
        meaning: 'the same with the true golden ratio',
        values: i.map((k) => fibonacciBySnippet(k, PHI)),
      },
      excess: {
        title: '$-\\psi^7 F_i$',
        unit: '1',
        meaning: 'the exact excess of 13 φⁱ over the Fibonacci number',
        values: i.map((k) => -(PSI ** 7) * Number(fibonacci(k))),
      },
      stepwise: {
        title: '$1.618\\,F_{6+i}$ rounded',
        unit: '1',
        meaning: 'the term before times 1.618, rounded',
        values: i.map((k) => nextFibonacciByRatio(6 + k)),
      },
    },
  }
}

/** The first n > 15 at which the article's expression is too small: 1.618 < φ has then made up for 13 > φ⁷/√5. */
function crossing(): number {
  let n = 15
  while (BigInt(fibonacciBySnippet(n - 7)) > fibonacci(n)) n++
  return n
}

/** Ways of computing Fibonacci numbers in doubles, and where each stops being exact. Article rows 5 and 9, check 6.1. Milliseconds. */
export default {
  title: 'Exactness of Fibonacci numbers in doubles',
  reads: ['fibonacci.terms'],
  run({ 'fibonacci.terms': terms }: Pick<Params, 'fibonacci.terms'>) {
    const [snippet, snippetPhi, binet, addition] = METHODS.map(lastExact) as [number, number, number, number]
    const stepFailure = firstFailure((n) => nextFibonacciByRatio(n - 1), 3, 90)!
    return {
      tables: { ranges: ranges(terms), errors: errors(terms), excess: excess(terms), rules: rules() },
      quantities: {
        list: {
          value: [0, 1, 2, 3, 4].map((i) => fibonacciBySnippet(i)).join(', '),
          meaning: 'what the article’s snippet prints',
        },
        snippetLast: { value: snippet - 7, meaning: 'last i for which 13 · 1.618ⁱ rounds to F_{7+i}' },
        snippetFailure: { value: snippet - 6, meaning: 'first i for which it does not' },
        snippetIndex: { value: snippet + 1, meaning: 'the index 7 + i of that Fibonacci number' },
        snippetWrong: { value: fibonacciBySnippet(snippet - 6), meaning: 'what the snippet returns there' },
        snippetWrongPhi: {
          value: fibonacciBySnippet(snippetPhi - 6, PHI),
          meaning: 'what it returns at its first failure with the true φ',
        },
        snippetTruth: { value: Number(fibonacci(snippet + 1)), meaning: 'the Fibonacci number there' },
        excessPerTerm: { value: -(PSI ** 7), meaning: '−ψ⁷, the excess of 13 φⁱ over F_{7+i} in units of F_i' },
        forgiven: { value: 0.5 / -(PSI ** 7), meaning: 'how large F_i may be for rounding to forgive the excess' },
        crossing: {
          value: crossing(),
          meaning: 'first n at which 13 · 1.618ⁿ⁻⁷ falls short of Fₙ instead of exceeding it',
        },
        stepFailure: { value: stepFailure - 1, meaning: 'first n for which 1.618 F_n does not round to F_{n+1}' },
        stepWrong: { value: nextFibonacciByRatio(stepFailure - 1), meaning: 'what 1.618 F_n rounds to there' },
        stepTruth: { value: Number(fibonacci(stepFailure)), meaning: 'the Fibonacci number F_{n+1} there' },
        binetLast: { value: binet, meaning: 'last n for which φⁿ/√5 in doubles rounds to F_n' },
        binetFailure: { value: binet + 1, meaning: 'first n for which it does not' },
        additionLast: { value: addition, meaning: 'last n for which addition of doubles gives F_n' },
        additionFailure: { value: addition + 1, meaning: 'first n for which it does not' },
        lastHeld: {
          value: String(fibonacci(addition)),
          meaning: 'the largest Fibonacci number reached exactly by adding doubles',
        },
      },
      claims: {
        sameFailure: {
          holds: snippet === snippetPhi,
          states: 'the snippet fails at the same i with 1.618 and with the true φ',
        },
      },
    }
  },
} satisfies Experiment<Pick<Params, 'fibonacci.terms'>>
