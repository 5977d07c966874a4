import { z } from 'zod'
import type { Problem } from './problems.ts'
import { suggestion } from './suggestion.ts'
import type { YamlFile } from './yaml-file.ts'

interface JsonSchema {
  readonly type?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly items?: JsonSchema
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly description?: string
  readonly unit?: string
}

/** The rule a schema states, in words: "an integer from 2 to 128". */
export function ruleOf(schema: z.ZodType): string {
  return rule(jsonSchemaOf(schema))
}

/** A schema as JSON Schema, with our `unit` beside each description. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema) as JsonSchema
}

function rule(schema: JsonSchema): string {
  if (schema.enum) return `one of ${schema.enum.join(', ')}`
  const range =
    schema.minimum !== undefined && schema.maximum !== undefined && schema.maximum < Number.MAX_SAFE_INTEGER
      ? ` from ${schema.minimum} to ${schema.maximum}`
      : ''
  if (schema.type === 'integer') return `an integer${range}`
  if (schema.type === 'number') return `a number${range}`
  if (schema.type === 'boolean') return 'true or false'
  if (schema.type === 'array') {
    const count = schema.maxItems ? `${schema.minItems ?? 0} to ${schema.maxItems}` : 'any number'
    return `a list of ${count} values, each ${rule(schema.items ?? {})}`
  }
  if (schema.type === 'object') return 'a group of named values'
  return 'a text'
}

/** A legal value of a schema, as YAML would write it. */
export function exampleOf(schema: z.ZodType): string {
  return example(jsonSchemaOf(schema))
}

function example(schema: JsonSchema): string {
  if (schema.enum) return String(schema.enum[0])
  if (schema.type === 'array')
    return `[${Array(schema.minItems ?? 1)
      .fill(example(schema.items ?? {}))
      .join(', ')}]`
  if (schema.type === 'boolean') return 'true'
  if (schema.type === 'integer' || schema.type === 'number') return String(schema.minimum ?? 1)
  return 'text'
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
        what: `${[...path, key].join('.')} is not a known name`,
        instead: suggestion(key, legal),
      }))
    }
    const value = path.reduce<unknown>((data, key) => (data as Record<string, unknown> | undefined)?.[key], yaml.data)
    const found = value === undefined ? 'nothing' : JSON.stringify(value)
    const wanted = issue.code === 'custom' ? issue.message : `must be ${rule(schemaAt(jsonSchemaOf(schema), path))}`
    return [{ ...at(), what: `${path.join('.') || 'the file'} ${wanted}, got ${found}` }]
  })
}

function schemaAt(schema: JsonSchema, path: readonly (string | number)[]): JsonSchema {
  return path.reduce<JsonSchema>(
    (node, key) => (typeof key === 'number' ? node.items : node.properties?.[key]) ?? {},
    schema,
  )
}
