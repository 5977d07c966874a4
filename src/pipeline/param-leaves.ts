import { z } from 'zod'

/** The leaves of a Zod object schema by dotted name. */
export function leavesOf(schema: z.ZodType, path = ''): Map<string, z.ZodType> {
  if (!(schema instanceof z.ZodObject)) return new Map([[path, schema]])
  const children = Object.entries(schema.shape as Record<string, z.ZodType>)
  return new Map(children.flatMap(([key, child]) => [...leavesOf(child, path ? `${path}.${key}` : key)]))
}

/** Named values as the groups of a schema nest them. */
export function nested(values: ReadonlyMap<string, unknown>): Record<string, unknown> {
  const root: Record<string, unknown> = Object.create(null)
  for (const [name, value] of values) {
    const keys = name.split('.')
    const last = keys.pop() as string
    let group = root
    for (const key of keys) {
      group[key] ??= Object.create(null)
      group = group[key] as Record<string, unknown>
    }
    group[last] = value
  }
  return root
}
