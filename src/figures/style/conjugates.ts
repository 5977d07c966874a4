/** The param that holds the row the reader points at. */
export const POINTED = { name: 'pointed', value: null } as const

/**
 * A test for the row that the reader points at and its complex conjugate: rows with the same `pair` and the same columns that
 * tell the matrices apart.
 */
export function samePair(...matrix: readonly string[]): string {
  return ['pointed != null', ...['pair', ...matrix].map((field) => `pointed.${field} == datum.${field}`)].join(' && ')
}

interface Choice {
  readonly condition?: { readonly test: string; readonly value: number }
  readonly value: number
}

/** The channels of points of which a pair stands out while the test holds; `size` and `opacity` are those of the others. */
export function pairChannels(test: string, { size, opacity }: { readonly size: Choice; readonly opacity: Choice }) {
  const unless = (value: number, { condition, value: usual }: Choice) => ({
    condition: [{ test, value }, ...(condition ? [condition] : [])],
    value: usual,
  })
  return {
    size: unless(1.8 * Math.max(size.value, size.condition?.value ?? 0), size),
    opacity: unless(1, opacity),
    stroke: { condition: { test, value: '@ink' }, value: null },
    strokeWidth: { condition: { test, value: 1.2 }, value: 2 },
  } as const
}
