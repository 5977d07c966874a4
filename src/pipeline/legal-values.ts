import type { z } from 'zod'
import { illegalParam, type ParamFault, unknownParam } from './param-faults.ts'
import { leavesOf } from './param-leaves.ts'
import { relationProblems } from './param-relations.ts'

/** What is wrong with the value of a param of this name. */
export interface ValueFault extends ParamFault {
  readonly name: string
}

type Values = Readonly<Record<string, unknown>>

/**
 * What is wrong with values by dotted name, in the words in which a build refuses them. It needs no file, so that a
 * reader's browser can ask it too.
 * @param own the book's own values.
 */
export function valueFaults(values: Values, own: Values, schema: z.ZodObject): ValueFault[] {
  const leaves = leavesOf(schema)
  const faults = Object.entries(values).flatMap(([name, value]): ValueFault[] => {
    const leaf = leaves.get(name)
    if (!leaf) return [{ name, ...unknownParam(name, schema) }]
    return leaf.safeParse(value).success ? [] : [{ name, ...illegalParam({ name, value }, leaf, own[name]) }]
  })
  if (faults.length > 0) return faults
  const given = givenOf(values, own)
  return relationProblems(schema, { legal: given, given, own: givenOf(own) }).map(({ where, what, instead }) => ({
    name: where,
    what,
    instead,
  }))
}

/** Values in the order of blame: what was changed comes last, as what made others disagree. */
function givenOf(values: Values, own: Values = values) {
  const isChanged = (name: string) => Number(JSON.stringify(values[name]) !== JSON.stringify(own[name]))
  const names = Object.keys(values).toSorted((a, b) => isChanged(a) - isChanged(b))
  return new Map(names.map((name) => [name, { name, value: values[name], where: name, origin: 'here' }] as const))
}
