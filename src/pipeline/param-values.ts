import type { z } from 'zod'
import type { ParamValue } from '../contracts.ts'
import type { Book } from './book.ts'
import { type Given, placeOf, type Reading, valuesIn, withExample } from './given-values.ts'
import { readLayer } from './layer-values.ts'
import { illegalParam } from './param-faults.ts'
import type { Layer } from './param-layers.ts'
import { leavesOf } from './param-leaves.ts'
import { relationProblems } from './param-relations.ts'
import { paramSchema } from './param-schema.ts'
import { BookError, type Problem, refuse } from './problems.ts'
import { exampleOf, jsonSchemaOf, ruleOf } from './schema-problems.ts'
import { readYaml } from './yaml-file.ts'

/** One param of an edition: its value, where that came from, and what the schema says of it. */
export interface Param {
  readonly name: string
  readonly value: ParamValue
  /** `params.yaml:7`, from the book's folder, or the flag or variable that set it; the same in another clone. */
  readonly origin: string
  /** The book's own value, which it has when nothing sets it. */
  readonly default: ParamValue
  readonly unit: string
  readonly meaning: string
  /** What is legal, in words. */
  readonly rule: string
  /** How the time of a build grows with it, in words, if it does. */
  readonly cost?: string | undefined
}

/** A book's params with the schema they obey. */
export interface ParamSet {
  readonly schema: z.ZodObject
  readonly params: readonly Param[]
}

/**
 * The params of an edition: the book's values with the layers on them, in order; later wins.
 * @param fresh a query that makes Node load the schema afresh.
 * @throws {BookError} naming every unknown, missing, ill-typed, out-of-range or inconsistent param of every layer, and
 * every file that cannot be read, at once; or a schema that is none.
 */
export async function readParams(book: Book, layers: readonly Layer[] = [], fresh = ''): Promise<ParamSet> {
  const schema = await paramSchema(book.params.schema, fresh)
  const leaves = leavesOf(schema)
  const own = readOwn(book, schema)
  const readings = [own, ...layers.map((layer) => readLayer(layer, schema, book))]
  const defaults = byName(own.given)
  const all = readings.flatMap(({ given }) => given)
  const values = byName(all)
  const legal = all.filter(({ name, value }) => leaves.get(name)?.safeParse(value).success)
  refuse([
    ...readings.flatMap(({ problems }) => problems),
    ...(own.problems.length > 0 ? [] : missingNames(own, leaves, book.params.values)),
    ...all.flatMap((given) => (legal.includes(given) ? [] : [illegalValue(given, leaves, defaults)])),
    ...relationProblems(schema, { legal: byName(legal), given: values, own: defaults }),
  ])
  const params = [...leaves].map(([name, leaf]) =>
    paramOf(values.get(name) as Given, defaults.get(name) as Given, leaf),
  )
  return { schema, params }
}

/** The params by name, as experiments read them. */
export function valuesByName(params: readonly Param[]): Record<string, ParamValue> {
  return Object.fromEntries(params.map(({ name, value }) => [name, value]))
}

/** A value as YAML would write it on one line. */
export function valueText(value: ParamValue): string {
  return Array.isArray(value) ? `[${value.join(', ')}]` : String(value)
}

/** The book's own values by name. */
export function defaultsByName(params: readonly Param[]): Record<string, ParamValue> {
  return Object.fromEntries(params.map((param) => [param.name, param.default]))
}

interface Own extends Reading {
  /** The line of what a path names, or of the group where it belongs. */
  lineOf?(path: readonly string[]): number | undefined
}

function readOwn(book: Book, schema: z.ZodObject): Own {
  const { values } = book.params
  try {
    const yaml = readYaml(values)
    return { ...valuesIn(yaml, schema, placeOf(values, book)), lineOf: yaml.lineOf }
  } catch (error) {
    if (!(error instanceof BookError)) throw error
    return { given: [], problems: error.problems.map((problem) => withExample(problem, schema)) }
  }
}

/** The last of each name, in the order in which they were given. */
function byName(given: readonly Given[]): Map<string, Given> {
  const last = new Map<string, Given>()
  for (const one of given) {
    last.delete(one.name)
    last.set(one.name, one)
  }
  return last
}

function paramOf({ name, value, origin }: Given, own: Given, leaf: z.ZodType): Param {
  const { unit = '1', description = '', cost } = jsonSchemaOf(leaf)
  const values = { value: value as ParamValue, origin, default: own.value as ParamValue }
  return { name, ...values, unit, meaning: description, rule: ruleOf(leaf), cost }
}

function missingNames({ given, lineOf }: Own, leaves: ReadonlyMap<string, z.ZodType>, where: string): Problem[] {
  const missing = [...leaves].filter(([name]) => given.every((one) => one.name !== name))
  return missing.map(([name, leaf]) => ({
    where,
    line: lineOf?.(name.split('.')) ?? 1,
    what: `gives no value for ${name}, ${ruleOf(leaf)}`,
    instead: `For example ${name} = ${exampleOf(leaf)}.`,
  }))
}

function illegalValue(
  { name, value, where, line }: Given,
  leaves: ReadonlyMap<string, z.ZodType>,
  own: ReadonlyMap<string, Given>,
): Problem {
  return { where, line, ...illegalParam({ name, value }, leaves.get(name) as z.ZodType, own.get(name)?.value) }
}
