import type * as vega from 'vega'
import * as encode from 'vega-encode'
import * as transforms from 'vega-transforms'
import * as viewTransforms from 'vega-view-transforms'
import type { Control, LiveFigure, Spec } from '../contracts.ts'

type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const nodesIn = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : [])

/** How visible what is not isolated stays. */
const FAINT = 0.12

/** The name of the signal that holds the value of a field that is isolated, or null. */
const isolating = (field: string) => `isolated_${field.replace(/\W/g, '_')}`

/**
 * A compiled spec in which a reader can isolate what a legend names: for each field of a legend a signal, null at first,
 * and every mark whose datum has another value of that field is drawn faint while the signal holds one.
 */
export function withIsolation(compiled: vega.Spec): vega.Spec {
  const spec = compiled as unknown as Node
  const fields = legendFields(spec)
  if (fields.length === 0) return compiled
  const signals = [...nodesIn(spec['signals']), ...fields.map((field) => ({ name: isolating(field), value: null }))]
  return { ...faintable(spec, fields), signals } as unknown as vega.Spec
}

/** The fields and signals of {@link withIsolation}. */
export function isolates(spec: Spec): LiveFigure['isolates'] {
  return legendFields(spec).map((field) => ({ field, signal: isolating(field) }))
}

/** The fields that marks encode by a scale that a legend explains. */
function legendFields(spec: Node): string[] {
  const legends = everyNode(spec, 'legends')
  const scales = new Set(legends.flatMap(({ stroke, fill, shape, strokeDash }) => [stroke, fill, shape, strokeDash]))
  const isExplained = (scale: unknown) => scale !== undefined && scales.has(scale)
  const encoded = everyNode(spec, 'marks').flatMap((mark) =>
    channelsOf(mark).flatMap(({ scale, field }) => (isExplained(scale) && typeof field === 'string' ? [field] : [])),
  )
  return [...new Set(encoded)]
}

/** All nodes of the lists under a key, in every group. */
function everyNode(spec: Node, key: 'data' | 'legends' | 'marks'): Node[] {
  return [...nodesIn(spec[key]), ...nodesIn(spec['marks']).flatMap((mark) => everyNode(mark, key))]
}

function channelsOf({ encode }: Node): Node[] {
  const update = isNode(encode) ? encode['update'] : undefined
  return isNode(update) ? Object.values(update).flat().filter(isNode) : []
}

function faintable(group: Node, fields: readonly string[]): Node {
  const marks = nodesIn(group['marks']).map((mark) => {
    if (mark['type'] === 'group') return faintable(mark, fields)
    const encode = isNode(mark['encode']) ? mark['encode'] : {}
    const update = isNode(encode['update']) ? encode['update'] : {}
    const faint = fields.map((field) => {
      const datum = `datum[${JSON.stringify(field)}]`
      return {
        test: `${isolating(field)} !== null && isValid(${datum}) && ${datum} !== ${isolating(field)}`,
        value: FAINT,
      }
    })
    const opacity = [...faint, ...[update['opacity'] ?? { value: 1 }].flat()]
    return { ...mark, encode: { ...encode, update: { ...update, opacity } } }
  })
  return group['marks'] ? { ...group, marks } : group
}

/** The transforms that the reader's runtime knows. */
const KNOWN = new Set(
  [...Object.keys(transforms), ...Object.keys(viewTransforms), ...Object.keys(encode)].map((name) =>
    name.toLowerCase(),
  ),
)

/** The transforms of a compiled spec that the reader's runtime does not know. */
export function foreignTransforms(compiled: Spec): string[] {
  const holders = [...everyNode(compiled, 'data'), ...everyNode(compiled, 'marks')]
  const types = holders.flatMap(({ transform }) => nodesIn(transform).map(({ type }) => String(type)))
  return [...new Set(types)].filter((type) => !KNOWN.has(type.toLowerCase()))
}

/** What a browser is given of a compiled spec: no rows of the tables, which it has, and pictures as the objects it makes of them. */
export function liveSpec(compiled: vega.Spec, tables: readonly string[]): Spec {
  const spec = compiled as unknown as Node
  const data = nodesIn(spec['data']).map(({ values, ...rest }) =>
    tables.includes(rest['name'] as string) || values === undefined ? rest : { ...rest, values },
  )
  const signals = nodesIn(spec['signals']).map(({ bind: _, ...signal }) => signal)
  return { ...withPictures(spec), data, signals }
}

function withPictures(group: Node): Node {
  const marks = nodesIn(group['marks']).map((mark) => {
    if (mark['type'] === 'group') return withPictures(mark)
    if (mark['type'] !== 'image' || !isNode(mark['encode']) || !isNode(mark['encode']['update'])) return mark
    const { url: image, ...update } = mark['encode']['update']
    return { ...mark, encode: { ...mark['encode'], update: { ...update, image } } }
  })
  return group['marks'] ? { ...group, marks } : group
}

/**
 * The params of a spec that a reader sets: those bound to an input.
 * @throws {RangeError} on an input other than `range` and `radio`, or one that lacks what a control needs.
 */
export function controlsOf(spec: Spec): Control[] {
  return nodesIn(spec['params']).flatMap(({ name, value, bind }): Control[] => {
    if (!isNode(bind)) return []
    const { input, min, max, step, options, labels } = bind
    const own = { name: String(name), label: String(bind['name'] ?? name) }
    if (input === 'range' && [min, max, step, value].every((number) => Number.isFinite(number)))
      return [
        { kind: 'range', ...own, value: value as number, min: min as number, max: max as number, step: step as number },
      ]
    if (input === 'radio' && Array.isArray(options) && options.includes(value)) {
      const words = Array.isArray(labels) ? labels : options
      const choices = options.map((option, at) => ({ value: String(option), label: String(words[at] ?? option) }))
      return [{ kind: 'choice', ...own, value: String(value), options: choices }]
    }
    throw new RangeError(
      `the param ${own.name} is bound to ${JSON.stringify(bind)} with the value ${JSON.stringify(value)}; legal: ` +
        `{ input: 'range', min, max, step } and a number, { input: 'radio', options: […] } and one of them`,
    )
  })
}
