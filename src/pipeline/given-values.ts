import { basename, dirname, isAbsolute, relative } from 'node:path'
import { z } from 'zod'
import type { Book } from './book.ts'
import { listed, type ParamFault, unknownParam } from './param-faults.ts'
import { leavesOf } from './param-leaves.ts'
import { BookError, type Problem } from './problems.ts'
import { named, quoted } from './quotation.ts'
import { exampleOf } from './schema-problems.ts'
import { parseYaml, type YamlFile } from './yaml-file.ts'

/** A param's value where it was given, legal or not. */
export interface Given {
  readonly name: string
  readonly value: unknown
  readonly where: string
  readonly line?: number | undefined
  /** Where as the edition tells it: the same in another clone. */
  readonly origin: string
}

/** What was given in one place, and what is wrong with how. */
export interface Reading {
  readonly given: readonly Given[]
  readonly problems: readonly Problem[]
}

/** How an edition names a file: from the book's folder, else from the working folder, else as typed but for its folders. */
export function placeOf(file: string, book: Pick<Book, 'file'>, typed = file): string {
  const from = (folder: string) => relative(folder, file)
  const inside = [dirname(book.file), process.cwd()]
    .map(from)
    .find((path) => !path.startsWith('..') && !isAbsolute(path))
  return inside ?? (isAbsolute(typed) ? basename(typed) : typed)
}

/** The one value of `name=text`. */
export function valueIn(
  { name, text, where }: { readonly name: string; readonly text: string; readonly where: string },
  schema: z.ZodObject,
): Reading {
  const problems = leavesOf(schema).has(name) ? [] : [{ where, ...unknownName(name, schema) }]
  try {
    const { data } = parseYaml(text, where)
    return problems.length > 0
      ? { given: [], problems }
      : { given: [{ name, value: data, where, origin: where }], problems }
  } catch (error) {
    if (!(error instanceof BookError)) throw error
    const told = error.problems.map(({ what, instead = yamlExample(schema, name) }) => ({ where, what, instead }))
    return { given: [], problems: [...problems, ...told] }
  }
}

/** The values of a YAML file, found along the groups of the schema. */
export function valuesIn(yaml: YamlFile, schema: z.ZodObject, place: string): Reading {
  const at = (path: readonly string[]) => ({ where: yaml.file, line: yaml.lineOf(path) ?? 1 })
  const wrong = (path: readonly string[], problem: Omit<Problem, 'where' | 'line'>): Reading => ({
    given: [],
    problems: [{ ...at(path), ...problem }],
  })
  const walk = (data: unknown, group: z.ZodObject, path: readonly string[]): Reading => {
    if (!isGroup(data)) return wrong(path, noGroup(data, path, schema))
    return joined(Object.entries(data).map(([key, value]) => entry(key, value, group, path)))
  }
  const entry = (key: string, value: unknown, group: z.ZodObject, before: readonly string[]): Reading => {
    const path = [...before, key]
    const name = path.join('.')
    const child = Object.hasOwn(group.shape, key) ? (group.shape[key] as z.ZodType) : undefined
    if (child === undefined) return wrong(path, unknownName(name, schema))
    if (child instanceof z.ZodObject) return walk(value, child, path)
    const { where, line } = at(path)
    return { given: [{ name, value, where, line, origin: `${place}:${line}` }], problems: [] }
  }
  return walk(yaml.data, schema, [])
}

function isGroup(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

function joined(readings: readonly Reading[]): Reading {
  return { given: readings.flatMap(({ given }) => given), problems: readings.flatMap(({ problems }) => problems) }
}

function noGroup(data: unknown, path: readonly string[], schema: z.ZodObject): Omit<Problem, 'where' | 'line'> {
  const legal = [...leavesOf(schema).keys()].filter(
    (name) => path.length === 0 || name.startsWith(`${path.join('.')}.`),
  )
  const what = path.length === 0 ? 'the file must hold params' : `${named(path.join('.'))} is a group of params`
  return { what: `${what}, got ${quoted(data)}`, instead: listed(legal) }
}

function unknownName(name: string, schema: z.ZodObject): ParamFault {
  if (!leavesOf(schema).has(name)) return unknownParam(name, schema)
  return { what: `${named(name)} is one name with a dot in a file`, instead: yamlExample(schema, name) }
}

/** A problem of a params file, with an example if it has none. */
export function withExample(problem: Problem, schema: z.ZodObject): Problem {
  return { ...problem, instead: problem.instead ?? yamlExample(schema) }
}

/** How YAML gives a legal value of a param, or of the first there is. */
function yamlExample(schema: z.ZodObject, name?: string): string {
  const leaves = [...leavesOf(schema)]
  const [path, leaf] = leaves.find(([one]) => one === name) ?? leaves[0] ?? ['name', z.int()]
  const keys = path.split('.')
  return `For example ${keys.join(': { ')}: ${exampleOf(leaf)}${' }'.repeat(keys.length - 1)}`
}
