import type { z } from 'zod'
import type { Given } from './given-values.ts'
import { leavesOf, nested } from './param-leaves.ts'
import type { Problem } from './problems.ts'
import { quoted } from './quotation.ts'
import { exampleOf } from './schema-problems.ts'

type Values = ReadonlyMap<string, Given>

interface Layered {
  /** The last legal value of each param. */
  readonly legal: Values
  /** The last of each, legal or not. */
  readonly given: Values
  /** The book's own, which make the example if they agree; else what the rules give as examples does, if that agrees. */
  readonly own: Values
}

/**
 * Relations between params that do not hold: refinements of the whole schema or of a group. One whose issue has
 * `params: { with: ['other.name'] }` names the others that it is about beside that of its path. Those about a param whose
 * value is illegal by itself are not told.
 */
export function relationProblems(schema: z.ZodObject, { legal, given, own }: Layered): Problem[] {
  if ([...leavesOf(schema).keys()].some((name) => !legal.has(name))) return []
  const example = [own, leastOf(schema, legal)].find((values) => schema.safeParse(plain(values)).success)
  return issuesOf(schema, legal)
    .filter((issue) => concern(issue).every((name) => legal.get(name) === given.get(name)))
    .map((issue) => problemOf(issue, legal, example))
}

/** The values that the rules of the params give as examples, by themselves. */
function leastOf(schema: z.ZodObject, legal: Values): Values {
  const leaves = leavesOf(schema)
  return new Map(
    [...legal].map(([name, one]) => [name, { ...one, value: exampleValue(leaves.get(name) as z.ZodType) }]),
  )
}

/** A legal value: what the example says, a text where that is no other value. */
function exampleValue(leaf: z.ZodType): unknown {
  const example = exampleOf(leaf)
  try {
    return JSON.parse(example)
  } catch {
    return example
  }
}

function issuesOf(schema: z.ZodObject, values: Values): readonly z.core.$ZodIssue[] {
  return schema.safeParse(plain(values)).error?.issues ?? []
}

function plain(values: Values): Record<string, unknown> {
  return nested(new Map([...values].map(([name, { value }]) => [name, value])))
}

/** Told where the last of the params concerned was given: that is what made them disagree. */
function problemOf(issue: z.core.$ZodIssue, values: Values, own: Values | undefined): Problem {
  const names = concern(issue)
  const concerned = names.flatMap((name) => values.get(name) ?? [])
  const last = [...values.values()].findLast((one) => concerned.includes(one))
  const told = concerned.map((one) => `${one.name} = ${quoted(one.value)} (${one.origin})`)
  const examples = concerned
    .flatMap((one) => own?.get(one.name) ?? [])
    .map((one) => `${one.name} = ${quoted(one.value)}`)
  return {
    where: last?.where ?? 'the params',
    line: last?.line,
    what: `${names[0] || 'the params'} ${issue.message}${told.length > 0 ? `, got ${told.join(' and ')}` : ''}`,
    instead: examples.length > 0 ? `For example ${examples.join(' and ')}.` : undefined,
  }
}

/** The params that an issue is about, that of its path first. */
function concern(issue: z.core.$ZodIssue): readonly string[] {
  const others: unknown = issue.code === 'custom' ? issue.params?.['with'] : undefined
  return [issue.path.join('.'), ...(Array.isArray(others) ? others.filter((one) => typeof one === 'string') : [])]
}
