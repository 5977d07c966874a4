import { isAbsolute, relative, resolve } from 'node:path'
import { z } from 'zod'
import type { Book } from './book.ts'
import { placeOf, type Reading, valueIn, valuesIn, withExample } from './given-values.ts'
import type { FileLayer, Layer, PresetLayer, SetLayer } from './param-layers.ts'
import { leavesOf } from './param-leaves.ts'
import { presetsOf } from './presets.ts'
import { BookError, type Problem } from './problems.ts'
import { brief, named } from './quotation.ts'
import { exampleOf } from './schema-problems.ts'
import { suggestion } from './suggestion.ts'
import { readYaml } from './yaml-file.ts'

/** The values that a layer gives, each with its place, and what is wrong with the layer. */
export function readLayer(layer: Layer, schema: z.ZodObject, book: Book): Reading {
  try {
    if (layer.kind === 'set') return settingOf(layer, schema)
    const file = layer.kind === 'file' ? fileOf(layer) : presetFile(layer, book)
    return valuesIn(readYaml(file), schema, placeOf(file, book, layer.kind === 'file' ? layer.path : undefined))
  } catch (error) {
    if (!(error instanceof BookError)) throw error
    return { given: [], problems: error.problems.map((problem) => askedBy(layer, withExample(problem, schema))) }
  }
}

/** A file that cannot be read at all is told by the flag that asked for it. */
function askedBy({ flag }: Layer, problem: Problem): Problem {
  if (problem.line !== undefined || !isAbsolute(problem.where)) return problem
  const what = `the file ${brief(relative(process.cwd(), problem.where))} ${problem.what}`
  return { where: brief(flag), what, instead: `It must be a YAML file that gives params. ${problem.instead}` }
}

function settingOf({ name, text, flag }: SetLayer, schema: z.ZodObject): Reading {
  const where = brief(flag)
  if (name !== '') return valueIn({ name, text, where }, schema)
  const [[example, leaf] = ['seed', z.int()]] = leavesOf(schema)
  const instead = `For example ${example}=${exampleOf(leaf)}`
  return { given: [], problems: [{ where, what: 'needs a name and a value with = between them', instead }] }
}

function fileOf({ path, flag }: FileLayer): string {
  if (path.trim() !== '') return resolve(path)
  throw new BookError([
    { where: brief(flag), what: 'needs the name of a YAML file', instead: 'For example mine.yaml.' },
  ])
}

function presetFile({ name, flag }: PresetLayer, book: Book): string {
  const presets = presetsOf(book)
  const file = presets.get(name)
  if (file !== undefined) return file
  const what = `there is no preset ${named(name)}`
  const without = 'This book has none; its book.yaml may name a folder of them as params.presets.'
  const instead = presets.size === 0 ? without : presetAdvice(name, [...presets.keys()])
  throw new BookError([{ where: brief(flag), what, instead }])
}

function presetAdvice(name: string, legal: readonly string[]): string {
  const advice = suggestion(name.slice(0, 80), legal)
  return advice.startsWith('Legal') ? advice : `${advice} Legal: ${legal.join(', ')}.`
}
