import type * as vega from 'vega'
import type { LiveFigure, Spec } from '../contracts.ts'
import { everyNode, isNode, type Node, nodesIn } from './nodes.ts'

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
