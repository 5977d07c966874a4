import { absolute, goldenRatio, log10Integer } from '../compute/big-integers.ts'
import { fibonacci, fibonacciByAddition, PHI, PSI } from '../compute/fibonacci.ts'
import { timesteps } from '../compute/growth.ts'
import type { Experiment } from '../contracts.ts'
import type { Params } from '../params.ts'

/** log₁₀ |F_{n+1} − φ F_n|, measured in integers with φ to `digits` decimals. */
function log10StepError(n: number, phi: bigint, digits: number): number {
  const unit = 10n ** BigInt(digits)
  return log10Integer(absolute(fibonacci(n + 1) * unit - phi * fibonacci(n))) - digits
}

/** The least n for which F_{n+1}/F_n, divided in doubles, is the double nearest to φ. */
function settledInDoubles(): number {
  let n = 1
  while (fibonacciByAddition(n + 1) / fibonacciByAddition(n) !== PHI) n++
  return n
}

function errors(terms: number) {
  const n = timesteps(terms - 1).map((t) => t + 1)
  const digits = 2 * terms
  const phi = goldenRatio(digits)
  const step = n.map((k) => log10StepError(k, phi, digits))
  const size = n.map((k) => log10Integer(fibonacci(k)))
  return {
    title: 'How far consecutive Fibonacci numbers are from the golden ratio',
    columns: {
      n: { title: 'n', unit: '1', meaning: 'index of the smaller Fibonacci number', values: n },
      log10Step: {
        title: 'log₁₀ |Fₙ₊₁ − φ Fₙ|',
        unit: '1',
        scale: 'log10' as const,
        meaning: 'error of multiplying by φ, measured in exact integers',
        values: step,
      },
      log10Ratio: {
        title: 'log₁₀ |Fₙ₊₁/Fₙ − φ|',
        unit: '1',
        scale: 'log10' as const,
        meaning: 'error of the ratio, measured in exact integers',
        values: step.map((x, i) => x - size[i]!),
      },
      log10StepTheory: {
        title: 'log₁₀ |ψ|ⁿ',
        unit: '1',
        scale: 'log10' as const,
        meaning: 'what the first error is by theory',
        values: n.map((k) => k * Math.log10(-PSI)),
      },
      log10RatioTheory: {
        title: 'log₁₀ (|ψ|ⁿ/Fₙ)',
        unit: '1',
        scale: 'log10' as const,
        meaning: 'what the second error is by theory',
        values: n.map((k, i) => k * Math.log10(-PSI) - size[i]!),
      },
    },
  }
}

function ratios() {
  const n = Array.from({ length: 12 }, (_, i) => i + 1)
  return {
    title: 'Ratios of consecutive Fibonacci numbers',
    columns: {
      n: { title: 'n', unit: '1', meaning: 'index of the smaller Fibonacci number', values: n },
      ratio: {
        title: 'Fₙ₊₁/Fₙ',
        unit: '1',
        meaning: 'ratio of consecutive Fibonacci numbers',
        values: n.map((k) => Number(fibonacci(k + 1)) / Number(fibonacci(k))),
      },
      phi: { title: 'φ', unit: '1', meaning: 'the golden ratio', values: n.map(() => PHI) },
    },
  }
}

/** Ratios of consecutive Fibonacci numbers and their error, in integers of as many digits as it takes. Check 6.1. Milliseconds. */
export default {
  title: 'Ratios of consecutive Fibonacci numbers',
  reads: ['fibonacci.terms'],
  run({ 'fibonacci.terms': terms }: Pick<Params, 'fibonacci.terms'>) {
    const table = errors(terms)
    const { log10Step, log10StepTheory, log10Ratio } = table.columns
    return {
      tables: { errors: table, ratios: ratios() },
      quantities: {
        phi: { value: PHI, meaning: 'the golden ratio φ' },
        psi: { value: PSI, meaning: 'ψ = 1 − φ = −1/φ' },
        perStep: { value: PSI * PSI, meaning: 'factor by which the error of the ratio shrinks at each step, ψ²' },
        last: { value: { log10: log10Ratio.values.at(-1)! }, meaning: `error of the ratio at n = ${terms}` },
        settled: { value: settledInDoubles(), meaning: 'first n at which the ratio, in doubles, is φ to the last bit' },
        discrepancy: {
          value: Math.max(...log10Step.values.map((x, i) => Math.abs(x - log10StepTheory.values[i]!))),
          meaning: 'largest difference of the decimal logarithms of |F_{n+1} − φ F_n| and |ψ|ⁿ',
        },
      },
      claims: {},
    }
  },
} satisfies Experiment<Pick<Params, 'fibonacci.terms'>>
