import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import type { ParamValue } from '../contracts.ts'
import type { Book } from './book.ts'
import { defaultsByName, type ParamSet } from './param-values.ts'
import { writeWhole } from './store.ts'

type Node = Readonly<Record<string, unknown>>

/**
 * A params schema as JSON Schema 2020-12 for editors: every param with its unit, meaning, cost, range and default. Nothing
 * is required, for a preset gives some of them only.
 * @param defaults the book's own values by name.
 * @returns JSON text.
 */
export function paramsJsonSchema(schema: z.ZodObject, defaults: Readonly<Record<string, ParamValue>>): string {
  const { $schema, ...whole } = z.toJSONSchema(schema, { io: 'input' }) as Node
  const title = 'Params of a book'
  return `${JSON.stringify({ $schema, title, ...noted(whole, '', defaults) }, null, 2)}\n`
}

function noted(node: Node, name: string, defaults: Readonly<Record<string, ParamValue>>): Node {
  const { properties, required: _, ...rest } = node
  if (typeof properties !== 'object' || properties === null) return leaf(rest, name, defaults[name])
  const children = Object.entries(properties as Record<string, Node>).map(([key, child]) => [
    key,
    noted(child, name ? `${name}.${key}` : key, defaults),
  ])
  return { ...rest, properties: Object.fromEntries(children), additionalProperties: false }
}

/** Editors show the description alone, so it says the unit and the cost too. */
function leaf(node: Node, name: string, value: ParamValue | undefined): Node {
  const { description, unit, cost } = node
  const said = [description, unit && unit !== '1' ? `Unit: ${unit}` : undefined, cost && `Cost: ${cost}`]
  const text = said.filter((part) => part).join('. ')
  const given = value === undefined ? {} : { default: value, examples: [value] }
  return { title: name, ...unbounded(node), ...(text ? { description: text } : {}), ...given }
}

/** Zod gives every integer the bounds of the safe ones. */
function unbounded(node: Node): Node {
  const isUnsafe = (value: unknown) => Math.abs(Number(value)) >= Number.MAX_SAFE_INTEGER
  const bounds = ['minimum', 'maximum'].filter((bound) => isUnsafe(node[bound]))
  return Object.fromEntries(Object.entries(node).filter(([key]) => !bounds.includes(key)))
}

/** Writes the JSON Schema of a book's params to `<folder>/<name of the book's folder>.params.json` if it has changed. */
export function writeJsonSchema({ file }: Book, { schema, params }: ParamSet, folder: string): void {
  const target = join(folder, `${basename(dirname(file))}.params.json`)
  const text = paramsJsonSchema(schema, defaultsByName(params))
  if (existsSync(target) && readFileSync(target, 'utf8') === text) return
  writeWhole(target, text)
}
