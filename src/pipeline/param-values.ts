import { pathToFileURL } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'
import type { ParamValue } from '../contracts.ts'
import type { Book } from './book.ts'
import { BookError, type Problem, refuse } from './problems.ts'
import { exampleOf, jsonSchemaOf, quoted, ruleOf, schemaProblems } from './schema-problems.ts'
import { suggestion } from './suggestion.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

/** One param of an edition: its value, where that came from, and what the schema says of it. */
export interface Param {
  readonly name: string
  readonly value: ParamValue
  /** `content/params.yaml:7`, or the flag that set it. */
  readonly origin: string
  readonly unit: string
  readonly meaning: string
  readonly rule: string
}

/** A param set from the command line: `--set name=value`. */
export interface Setting {
  readonly name: string
  readonly text: string
  /** The flag as typed, for error messages. */
  readonly flag: string
}

interface Given {
  readonly value: unknown
  readonly where: string
  readonly line?: number | undefined
}

/** The leaves of a Zod object schema by dotted name. */
export function leavesOf(schema: z.ZodType, path = ''): Map<string, z.ZodType> {
  if (!(schema instanceof z.ZodObject)) return new Map([[path, schema]])
  const children = Object.entries(schema.shape as Record<string, z.ZodType>)
  return new Map(children.flatMap(([key, child]) => [...leavesOf(child, path ? `${path}.${key}` : key)]))
}

/**
 * The params of an edition: the book's values, with the settings over them; later wins.
 * @throws {BookError} naming every unknown, missing, ill-typed or out-of-range param at once, or a schema that is none.
 */
export async function readParams(book: Book, settings: readonly Setting[] = [], fresh = ''): Promise<Param[]> {
  const schema = await schemaIn(book.params.schema, fresh)
  const leaves = leavesOf(schema)
  const yaml = readYaml(book.params.values)
  const given = new Map([...valuesOf(yaml, leaves), ...settings.map(settingOf)])
  refuse([...unknownNames(given, leaves), ...missingNames(given, leaves, book), ...illegalValues(given, leaves)])
  const whole = schema.safeParse(nested(given))
  refuse(whole.error?.issues.flatMap((issue) => relationProblems(issue, schema, given, yaml)) ?? [])
  return [...leaves].map(([name, leaf]) => paramOf(name, given.get(name) as Given, leaf))
}

async function schemaIn(file: string, fresh: string): Promise<z.ZodObject> {
  let found: { schema?: unknown }
  try {
    found = await import(`${pathToFileURL(file).href}${fresh}`)
  } catch (error) {
    throw new BookError([{ where: file, what: `cannot be loaded: ${(error as Error).message}` }])
  }
  if (found.schema instanceof z.ZodObject) return found.schema
  throw new BookError([{ where: file, what: 'has no export schema that is a z.object or z.strictObject' }])
}

/** The params by name, as experiments read them. */
export function valuesByName(params: readonly Param[]): Record<string, ParamValue> {
  return Object.fromEntries(params.map(({ name, value }) => [name, value]))
}

function paramOf(name: string, { value, where, line }: Given, leaf: z.ZodType): Param {
  const { unit = '1', description = '' } = jsonSchemaOf(leaf)
  const origin = line ? `${where}:${line}` : where
  return { name, value: value as ParamValue, origin, unit, meaning: description, rule: ruleOf(leaf) }
}

function valuesOf(yaml: YamlFile, leaves: ReadonlyMap<string, unknown>): [string, Given][] {
  const walk = (data: unknown, path: string[]): [string, Given][] => {
    const isGroup = typeof data === 'object' && data !== null && !Array.isArray(data)
    if (isGroup && !leaves.has(path.join('.'))) {
      return Object.entries(data).flatMap(([key, child]) => walk(child, [...path, key]))
    }
    return path.length === 0 ? [] : [[path.join('.'), { value: data, where: yaml.file, line: yaml.lineOf(path) }]]
  }
  return walk(yaml.data, [])
}

function settingOf({ name, text, flag }: Setting): [string, Given] {
  let value: unknown
  try {
    value = parse(text)
  } catch {
    value = text
  }
  return [name, { value, where: flag }]
}

function unknownNames(given: ReadonlyMap<string, Given>, leaves: ReadonlyMap<string, unknown>): Problem[] {
  return [...given]
    .filter(([name]) => !leaves.has(name))
    .map(([name, { where, line }]) => ({
      where,
      line,
      what: `there is no param ${name}`,
      instead: suggestion(name, [...leaves.keys()]),
    }))
}

function missingNames(
  given: ReadonlyMap<string, Given>,
  leaves: ReadonlyMap<string, z.ZodType>,
  book: Book,
): Problem[] {
  return [...leaves]
    .filter(([name]) => !given.has(name))
    .map(([name, leaf]) => ({
      where: book.params.values,
      what: `gives no value for ${name}, ${ruleOf(leaf)}`,
      instead: `For example ${name} = ${exampleOf(leaf)}.`,
    }))
}

function illegalValues(given: ReadonlyMap<string, Given>, leaves: ReadonlyMap<string, z.ZodType>): Problem[] {
  return [...leaves].flatMap(([name, leaf]) => {
    const at = given.get(name)
    const issue = at && leaf.safeParse(at.value).error?.issues[0]
    if (!issue) return []
    const { value, ...where } = at
    if (issue.code === 'custom') return [{ ...where, what: `${name} ${issue.message}, got ${quoted(value)}` }]
    const what = `${name} must be ${ruleOf(leaf)}, got ${quoted(value)}`
    return [{ ...where, what, instead: `For example ${name} = ${exampleOf(leaf)}.` }]
  })
}

/** An issue of the whole schema, a relation between params, told where the param it names was given. */
function relationProblems(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  given: ReadonlyMap<string, Given>,
  yaml: YamlFile,
): Problem[] {
  const at = given.get(issue.path.join('.'))
  const found = schemaProblems(new z.ZodError([issue]), schema, { ...yaml, data: nested(given) })
  return at ? found.map((problem) => ({ ...problem, where: at.where, line: at.line })) : found
}

function nested(given: ReadonlyMap<string, Given>): Record<string, unknown> {
  const root: Record<string, unknown> = Object.create(null)
  for (const [name, { value }] of given) {
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
