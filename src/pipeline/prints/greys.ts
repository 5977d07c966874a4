import type { Spec } from '../../contracts.ts'
import { isNode, type Node, nodesIn } from '../../specs/nodes.ts'
import { INKS } from '../../specs/theme.ts'

interface Grey {
  readonly grey: string
  readonly dash: readonly number[]
  readonly shape: string
}

/** What stands for an ink where there is no colour: a grey, and what lines and points have besides to be told apart. */
const GREYS: Readonly<Record<keyof typeof INKS, Grey>> = {
  ink: { grey: '#1f1f1f', dash: [0], shape: 'circle' },
  muted: { grey: '#606060', dash: [0], shape: 'circle' },
  rule: { grey: '#dbdbdb', dash: [0], shape: 'circle' },
  blue: { grey: '#161616', dash: [0], shape: 'circle' },
  vermilion: { grey: '#6e6e6e', dash: [8, 3], shape: 'diamond' },
  green: { grey: '#444444', dash: [3, 2], shape: 'triangle-up' },
  purple: { grey: '#858585', dash: [6, 2, 1, 2], shape: 'square' },
  amber: { grey: '#595959', dash: [10, 2, 3, 2], shape: 'cross' },
  sky: { grey: '#919191', dash: [2, 3], shape: 'triangle-down' },
  grey: { grey: '#7a7a7a', dash: [12, 4], shape: 'triangle-left' },
}

const BY_COLOR = new Map(
  (Object.keys(GREYS) as (keyof typeof INKS)[]).map((name) => [INKS[name].light as string, GREYS[name]]),
)

const HUES = new Set(
  [...BY_COLOR.keys()].filter((color) => ![INKS.ink, INKS.muted, INKS.rule].some(({ light }) => light === color)),
)

/** A scale that gives a dash, or a shape, where another gives a colour. */
const twin = (scale: string, kind: 'dash' | 'shape') => `${scale}_${kind}`

/**
 * A compiled spec without colour: every ink is a grey, lines that have no dashes of their own get those of their ink, and
 * points its shape, legends too.
 */
export function greyed(spec: Spec): Spec {
  return uncolored(told(spec as Node, new Set())) as Spec
}

function told(group: Node, outer: ReadonlySet<string>): Node {
  const own = nodesIn(group['scales']).filter(isColorScale)
  const colors = new Set([...outer, ...own.map(({ name }) => String(name))])
  const twins = own.flatMap((scale) =>
    (['dash', 'shape'] as const).map((kind) => ({
      ...scale,
      name: twin(String(scale['name']), kind),
      range: (scale['range'] as string[]).map((color) => BY_COLOR.get(color)?.[kind]),
    })),
  )
  const marks = nodesIn(group['marks']).map((mark) =>
    mark['type'] === 'group' ? told(mark, colors) : markTold(mark, colors),
  )
  return {
    ...group,
    ...(twins.length > 0 && { scales: [...nodesIn(group['scales']), ...twins] }),
    ...(group['marks'] !== undefined && { marks }),
    ...(group['legends'] !== undefined && {
      legends: nodesIn(group['legends']).map((legend) => legendTold(legend, colors)),
    }),
  }
}

function isColorScale({ type, range }: Node): boolean {
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

function uncolored(node: unknown): unknown {
  if (typeof node === 'string') return BY_COLOR.get(node)?.grey ?? node
  if (Array.isArray(node)) return node.map(uncolored)
  if (!isNode(node)) return node
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, uncolored(value)]))
}
