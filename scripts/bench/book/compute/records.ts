import type { Power } from './powers.ts'

const PICTURES = 5
const rounded = (x: number) => Math.round(1000 * x) / 1000

/** What an experiment tells of the powers of a matrix: the curve of their norm, pictures of a few, and two numbers. */
export function powerRecords(powers: readonly Power[]) {
  const last = powers.length - 1
  const shown = Array.from({ length: PICTURES }, (_, i) => powers[Math.round((i * last) / (PICTURES - 1))] as Power)
  const largest = shown.map(({ unit }) => Math.max(unit.max(), -unit.min()))
  const { log10Norm } = powers[last] as Power
  return {
    tables: {
      norms: {
        title: 'Norms of the powers',
        columns: {
          t: { title: 't', unit: 'steps', meaning: 'the power', values: powers.map(({ t }) => t) },
          log10Norm: {
            title: 'log₁₀ of the norm',
            unit: '1',
            scale: 'log10' as const,
            meaning: 'decimal logarithm of the Frobenius norm',
            values: powers.map((power) => power.log10Norm),
          },
        },
      },
      pictures: {
        title: 'Pictures of the powers',
        columns: {
          place: { title: 'place', unit: '1', meaning: 'place in the row, from 0', values: shown.map((_, i) => i) },
          t: { title: 't', unit: 'steps', meaning: 'the power', values: shown.map(({ t }) => t) },
          power: {
            title: 'Wᵗ',
            unit: '1',
            meaning: 'the entries divided by the largest of them, rounded to 0.001',
            rows: shown[0]?.unit.rows ?? 0,
            cols: shown[0]?.unit.columns ?? 0,
            relativeTo: 'log10Largest',
            values: shown.map(({ unit }, i) => unit.to1DArray().map((x) => rounded(x / (largest[i] as number)))),
          },
          log10Largest: {
            title: 'log₁₀ of the largest entry',
            unit: '1',
            scale: 'log10' as const,
            meaning: 'decimal logarithm of the largest absolute entry',
            values: shown.map((power, i) => power.log10Norm + Math.log10(largest[i] as number)),
          },
        },
      },
    },
    quantities: {
      atEnd: { value: { log10: log10Norm }, meaning: 'norm of the last power' },
      perStep: { value: 10 ** (log10Norm / last), meaning: 'mean factor of the norm per step' },
    },
    claims: { grows: { holds: log10Norm > 1, states: 'the last norm is above 10' } },
  }
}
