import type { Spec } from '../../contracts.ts'
import { isNode, type Node, nodesIn } from '../../specs/nodes.ts'
import { INKS } from '../../specs/theme.ts'
import { BY_COLOR, HUES } from './grey-inks.ts'
import { plainRange, type Ranges, rangesOf } from './grey-ranges.ts'
import { uncolored } from './uncolored.ts'

/** A scale that gives a dash, or a shape, where another gives a colour. */
const twin = (scale: string, kind: 'dash' | 'shape') => `${scale}_${kind}`

/**
 * A compiled spec without colour: every ink is a grey, lines that have no dashes of their own get those of their ink, and
 * points its shape, legends too; schemes are ramps of grey, and other colours the greys of their luminance.
 */
export function greyed(spec: Spec): Spec {
  return uncolored(told(spec as Node, { outer: new Set(), ranges: rangesOf(spec as Node) })) as Spec
}

interface Around {
  /** The scales of inks that the groups around have. */
  readonly outer: ReadonlySet<string>
  readonly ranges: Ranges
}

function told(group: Node, { outer, ranges }: Around): Node {
  const scales = nodesIn(group['scales']).map((scale) => plainRange(scale, ranges))
  const own = scales.filter(isInkScale)
  const colors = new Set([...outer, ...own.map(({ name }) => String(name))])
  const twins = own.flatMap((scale) =>
    (['dash', 'shape'] as const).map((kind) => ({
      ...scale,
      name: twin(String(scale['name']), kind),
      range: (scale['range'] as string[]).map((color) => BY_COLOR.get(color)?.[kind]),
    })),
  )
  const marks = nodesIn(group['marks']).map((mark) =>
    mark['type'] === 'group' ? told(mark, { outer: colors, ranges }) : markTold(mark, colors),
  )
  return {
    ...group,
    ...(scales.length > 0 && { scales: [...scales, ...twins] }),
    ...(group['marks'] !== undefined && { marks }),
    ...(group['legends'] !== undefined && {
      legends: nodesIn(group['legends']).map((legend) => legendTold(legend, colors)),
    }),
  }
}

function isInkScale({ type, range }: Node): boolean {
  return type === 'ordinal' && Array.isArray(range) && range.every((color) => BY_COLOR.has(color as string))
}

/** What a channel falls back to, if it is one of several by condition. */
const fallback = (channel: unknown) => [channel].flat().filter(isNode).at(-1)

function markTold(mark: Node, colors: ReadonlySet<string>): Node {
  const update = isNode(mark['encode']) && isNode(mark['encode']['update']) ? mark['encode']['update'] : undefined
  if (!update) return mark
  if (mark['type'] === 'text') return { ...mark, encode: { ...(mark['encode'] as Node), update: textTold(update) } }
  const told = (kind: 'dash' | 'shape', color: Node | undefined) => {
    if (typeof color?.['scale'] === 'string' && colors.has(color['scale']))
      return { ...color, scale: twin(color['scale'], kind) }
    const grey = BY_COLOR.get(color?.['value'] as string)
    return grey && { value: grey[kind] }
  }
  const { stroke, fill, strokeDash, shape } = update
  const dash = mark['type'] === 'line' && !strokeDash ? told('dash', fallback(stroke)) : undefined
  const isPlain = shape === undefined || fallback(shape)?.['value'] === 'circle'
  const form = mark['type'] === 'symbol' && isPlain ? told('shape', colored(fill) ?? colored(stroke)) : undefined
  if (!dash && !form) return mark
  const more = { ...(dash && { strokeDash: dash }), ...(form && { shape: form }) }
  return { ...mark, encode: { ...(mark['encode'] as Node), update: { ...update, ...more } } }
}

/** Texts of a hue, which would be pale, in one dark grey. */
function textTold(update: Node): Node {
  const color = fallback(update['fill'])
  const isHue = color?.['scale'] !== undefined || HUES.has(color?.['value'] as string)
  return isHue ? { ...update, fill: { value: INKS.ink.light } } : update
}

/** A channel's fallback, if that is a colour. */
function colored(channel: unknown): Node | undefined {
  const last = fallback(channel)
  return last && last['value'] !== 'transparent' ? last : undefined
}

function legendTold(legend: Node, colors: ReadonlySet<string>): Node {
  const { stroke, fill, strokeDash, shape, symbolType, ...rest } = legend
  const scale = [stroke, fill].find((name) => typeof name === 'string' && colors.has(name)) as string | undefined
  if (!scale || strokeDash !== undefined || shape !== undefined) return legend
  if (symbolType === 'stroke') return { ...legend, strokeDash: twin(scale, 'dash') }
  if (symbolType === undefined || symbolType === 'circle')
    return {
      ...rest,
      ...(stroke !== undefined && { stroke }),
      ...(fill !== undefined && { fill }),
      shape: twin(scale, 'shape'),
    }
  return legend
}
