/** Every `field` that a spec reads, in its order. */
export function encodedFields(node: unknown): string[] {
  return strings(node, ['field', 'groupby'])
}

/** Every text under one of some keys of a spec. */
export function strings(node: unknown, keys: readonly string[]): string[] {
  if (node === null || typeof node !== 'object') return []
  return Object.entries(node).flatMap(([key, value]) => {
    const own = keys.includes(key) ? [value as unknown].flat().filter((item) => typeof item === 'string') : []
    return [...own, ...strings(value, keys)]
  })
}
