import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import type { z } from 'zod'
import { type Random, stream } from '../../src/compute/random.ts'
import type { ParamValue } from '../../src/contracts.ts'
import { schema } from '../../src/params.ts'
import { type Layer, setLayer } from '../../src/pipeline/param-layers.ts'
import { leavesOf } from '../../src/pipeline/param-leaves.ts'
import { jsonSchemaOf } from '../../src/pipeline/schema-problems.ts'

const root = resolve(import.meta.dirname, '..', '..')

export const book = join(root, 'content', 'book.yaml')

/** Values for some params; the rest are the book's. */
export interface ParamSet {
  readonly name: string
  readonly values: Readonly<Record<string, ParamValue>>
}

type Tree = { readonly [name: string]: ParamValue | Tree }

const isTree = (value: ParamValue | Tree): value is Tree => typeof value === 'object' && !Array.isArray(value)

function flat(tree: Tree, path = ''): [string, ParamValue][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    isTree(value) ? flat(value, `${path}${key}.`) : [[`${path}${key}`, value] as [string, ParamValue]],
  )
}

const readFlat = (...path: string[]) =>
  Object.fromEntries(flat(parse(readFileSync(join(root, ...path), 'utf8')) as Tree))

/** The params of content/presets/<name>.yaml. */
export const preset = (name: string): ParamSet => ({ name, values: readFlat('content', 'presets', `${name}.yaml`) })

const leaves = leavesOf(schema)
const defaults = readFlat('content', 'params.yaml')

/**
 * A number's least and greatest value; a list at its shortest with the least and with the greatest items, and at its longest
 * with items all over. No item is there twice.
 */
export function extremes(leaf: z.ZodType): readonly [ParamValue, ...ParamValue[]] {
  const { type, minimum, maximum, items, minItems = 1, maxItems = minItems } = jsonSchemaOf(leaf)
  if (type !== 'array') return [minimum as number, maximum as number]
  const [low, high] = [items?.minimum as number, items?.maximum as number]
  const over = (k: number) => Math.round(low + ((high - low) * k) / maxItems)
  const listed = (count: number, item: (k: number) => number) => Array.from({ length: count }, (_, k) => item(k))
  return [listed(minItems, (k) => low + k), listed(minItems, (k) => high - k), listed(maxItems, over)]
}

const named = (name: string, value: ParamValue) => `${name} = ${JSON.stringify(value)}`

/** Every param at each of its extremes alone, the others as in the base. */
export function alone({ name: base, values }: ParamSet): ParamSet[] {
  return [...leaves].flatMap(([name, leaf]) =>
    extremes(leaf).map((value) => ({
      name: `${base} with ${named(name, value)}`,
      values: { ...values, [name]: value },
    })),
  )
}

/** All params at their least at once. */
export const allLeast: ParamSet = {
  name: 'everything at its least',
  values: Object.fromEntries([...leaves].map(([name, leaf]) => [name, extremes(leaf)[0]])),
}

/**
 * Params whose costs multiply. Together at their greatest they take minutes (128 units for 100,000 timesteps and 400 draws), so
 * a mixed set has one of each group at its greatest at most, and the others of it at their least.
 */
export const MULTIPLYING: readonly (readonly string[])[] = [
  ['rnn.size', 'rnn.steps', 'rnn.draws'],
  ['spectrum.sizes', 'spectrum.draws'],
  ['limits.size', 'limits.horizon'],
  ['limits.orders', 'limits.factors', 'limits.draws'],
  ['limits.lag', 'limits.iterations'],
]

const pick = <T>(from: readonly T[], random: Random): T => from[Math.floor(random() * from.length)] as T

function mixed(random: Random, number: number): ParamSet {
  const chosen = Object.fromEntries([...leaves].map(([name, leaf]) => [name, pick(extremes(leaf), random)]))
  for (const group of MULTIPLYING) {
    const dear = pick(group, random)
    for (const name of group.filter((name) => name !== dear)) chosen[name] = extremes(leaves.get(name) as z.ZodType)[0]
  }
  return { name: `mixed set ${number}`, values: { ...chosen, seed: Math.floor(random() * 2 ** 32) } }
}

/** Sets of extremes drawn at random, always the same ones, each with a seed of its own. */
export function mixedSets(count: number): ParamSet[] {
  const random = stream({ seed: 0, experiment: 'param sets' }, 'mixed')
  return Array.from({ length: count }, (_, k) => mixed(random, k + 1))
}

/** Whether a set keeps the relations between params that the schema may have besides their ranges. */
export function isLegal({ values }: ParamSet): boolean {
  const nested: Record<string, Record<string, ParamValue> | ParamValue> = {}
  for (const [name, value] of Object.entries({ ...defaults, ...values })) {
    const [group = '', key] = name.split('.')
    nested[group] = key === undefined ? value : { ...(nested[group] as Record<string, ParamValue>), [key]: value }
  }
  return schema.safeParse(nested).success
}

/** A set as what the command line would ask for. */
export function layersOf({ values }: ParamSet): Layer[] {
  return Object.entries(values).map(([name, value]) => {
    const text = `${name}=${JSON.stringify(value)}`
    return setLayer(text, `--set ${text}`)
  })
}
