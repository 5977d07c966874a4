import { z } from 'zod'
import type { Problem } from './problems.ts'
import { named, quoted } from './quotation.ts'
import { suggestion } from './suggestion.ts'
import type { YamlFile } from './yaml-file.ts'

/** What we read of a JSON Schema. */
export interface JsonSchema {
  readonly type?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
  readonly format?: string
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: boolean
  readonly items?: JsonSchema
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly description?: string
  readonly unit?: string
  readonly cost?: string
}

/** Kinds of text, by the name that JSON Schema has for them. */
const FORMATS: Readonly<Record<string, { readonly rule: string; readonly example: string }>> = {
  uri: { rule: 'a URL', example: 'https://example.org/' },
  date: { rule: 'a date, year-month-day', example: '2026-01-31' },
}

/** The rule a schema states, in words: "an integer from 2 to 128". */
export function ruleOf(schema: z.ZodType): string {
  return rule(jsonSchemaOf(schema))
}

/** A schema as JSON Schema, with our `unit` and `cost` beside each description. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema) as JsonSchema
}

function rule(schema: JsonSchema): string {
  if (schema.enum) return `one of ${schema.enum.join(', ')}`
  if (schema.type === 'integer') return `an integer${range(schema)}`
  if (schema.type === 'number') return `a number${range(schema)}`
  if (schema.type === 'boolean') return 'true or false'
  if (schema.type === 'array')
    return `a list of ${count(schema)}${schema.uniqueItems ? 'different ' : ''}values, each ${rule(schema.items ?? {})}`
  if (schema.type === 'object') return 'a group of named values'
  return FORMATS[schema.format ?? '']?.rule ?? 'a text'
}

function range({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: JsonSchema): string {
  const least = isStated(minimum)
  const most = isStated(maximum)
  if (least && most) return ` from ${minimum} to ${maximum}`
  const bounds = [
    ...(least ? [`of at least ${minimum}`] : []),
    ...(exclusiveMinimum === undefined ? [] : [`greater than ${exclusiveMinimum}`]),
    ...(most ? [`of at most ${maximum}`] : []),
    ...(exclusiveMaximum === undefined ? [] : [`less than ${exclusiveMaximum}`]),
  ]
  return bounds.length > 0 ? ` ${bounds.join(' and ')}` : ''
}

/** Zod gives every integer the bounds of the safe ones. */
function isStated(bound: number | undefined): bound is number {
  return bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER
}

function count({ minItems = 0, maxItems }: JsonSchema): string {
  if (maxItems === undefined) return minItems > 0 ? `at least ${minItems} ` : ''
  return minItems === maxItems ? `${minItems} ` : `${minItems} to ${maxItems} `
}

/** A legal value of a schema, as YAML would write it. */
export function exampleOf(schema: z.ZodType): string {
  return example(jsonSchemaOf(schema))
}

function example(schema: JsonSchema): string {
  if (schema.enum) return String(schema.enum[0])
  if (schema.type === 'array') return `[${exampleItems(schema).join(', ')}]`
  if (schema.type === 'boolean') return 'true'
  if (schema.type === 'integer' || schema.type === 'number') return String(legalNumber(schema))
  return FORMATS[schema.format ?? '']?.example ?? 'text'
}

function exampleItems({ items = {}, minItems = 1, uniqueItems = false }: JsonSchema): string[] {
  const first = example(items)
  const isNumber = items.type === 'integer' || items.type === 'number'
  const step = isStated(items.minimum) || items.exclusiveMinimum !== undefined ? 1 : -1
  const item = (i: number) => (uniqueItems && isNumber ? String(Number(first) + i * step) : first)
  return Array.from({ length: minItems }, (_, i) => item(i))
}

function legalNumber({ type, minimum, maximum, exclusiveMinimum, exclusiveMaximum }: JsonSchema): number {
  if (isStated(minimum)) return minimum
  const most = isStated(maximum) ? maximum : exclusiveMaximum
  if (exclusiveMinimum === undefined) return isStated(maximum) ? maximum : (exclusiveMaximum ?? 2) - 1
  return type === 'integer' || most === undefined ? exclusiveMinimum + 1 : (exclusiveMinimum + most) / 2
}

/** Each issue of a failed parse as a problem with its line, rule, value and legal names. */
export function schemaProblems(error: z.ZodError, schema: z.ZodType, yaml: YamlFile): Problem[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path as (string | number)[]
    const at = (tail: readonly (string | number)[] = []) => ({
      where: yaml.file,
      line: yaml.lineOf([...path, ...tail]),
    })
    if (issue.code === 'unrecognized_keys') {
      const legal = Object.keys(schemaAt(jsonSchemaOf(schema), path).properties ?? {})
      return issue.keys.map((key) => ({
        ...at([key]),
        what: `${named([...path, key].join('.'))} is not a known name`,
        instead: suggestion(key, legal),
      }))
    }
    const value = path.reduce<unknown>((data, key) => (data as Record<string, unknown> | undefined)?.[key], yaml.data)
    const wanted = issue.code === 'custom' ? issue.message : `must be ${rule(schemaAt(jsonSchemaOf(schema), path))}`
    return [{ ...at(), what: `${path.join('.') || 'the file'} ${wanted}, got ${quoted(value)}` }]
  })
}

function schemaAt(schema: JsonSchema, path: readonly (string | number)[]): JsonSchema {
  return path.reduce<JsonSchema>(
    (node, key) => (typeof key === 'number' ? node.items : node.properties?.[key]) ?? {},
    schema,
  )
}
