import type { z } from 'zod'
import { leavesOf } from './param-leaves.ts'
import { named, quoted } from './quotation.ts'
import { exampleOf, ruleOf } from './schema-problems.ts'
import { suggestion } from './suggestion.ts'

/** What is wrong with a param, and what would be right, wherever it was given. */
export interface ParamFault {
  readonly what: string
  readonly instead?: string | undefined
}

/** What is wrong with a name that no param has. */
export function unknownParam(name: string, schema: z.ZodObject): ParamFault {
  const legal = [...leavesOf(schema).keys()]
  const within = legal.filter((one) => one.startsWith(`${name}.`))
  if (within.length > 0) return { what: `${named(name)} is a group of params, not a param`, instead: listed(within) }
  return { what: `there is no param ${named(name)}`, instead: suggestion(name.slice(0, 80), legal) }
}

/**
 * What is wrong with a value that its param's own rule forbids.
 * @param own the book's value, which makes the example if it is legal.
 */
export function illegalParam(
  { name, value }: { readonly name: string; readonly value: unknown },
  leaf: z.ZodType,
  own: unknown,
): ParamFault {
  const issue = leaf.safeParse(value).error?.issues[0]
  const rule = issue?.code === 'custom' ? issue.message : `must be ${ruleOf(leaf)}`
  const legal = leaf.safeParse(own)
  const example = legal.success ? quoted(legal.data) : exampleOf(leaf)
  return { what: `${name} ${rule}, got ${quoted(value)}`, instead: `For example ${name} = ${example}.` }
}

/** Legal names, as many as a line shows. */
export function listed(names: readonly string[]): string {
  return `Legal: ${names.slice(0, 12).join(', ')}${names.length > 12 ? ` and ${names.length - 12} more` : ''}.`
}
