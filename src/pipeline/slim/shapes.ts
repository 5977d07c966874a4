import type { Attributes } from './attributes.ts'
import { moved, radiusOf, type Segment, segmentsOf } from './path-data.ts'
import { pathText, short } from './path-text.ts'
import { straightened } from './straight.ts'
import { isElement, type SvgElement } from './svg-tree.ts'

type Vector = readonly [x: number, y: number]

/** What an element is moved by, and to how many decimals its coordinates are written. */
interface Move {
  readonly by: Vector
  readonly decimals: number
}

/** The names of the coordinates of elements that have one point. */
const POINTS: Readonly<Record<string, readonly [x: string, y: string]>> = {
  circle: ['cx', 'cy'],
  image: ['x', 'y'],
  rect: ['x', 'y'],
  text: ['x', 'y'],
}

/**
 * A shape, image or text with its place in its coordinates where a translation said it; a line as a path, and a path of two
 * half circles as a circle.
 */
export function placed(element: SvgElement, decimals: number): SvgElement {
  const { transform = '', ...attributes } = element.attributes
  const by = isMovable(element) || transform === '' ? translation(transform) : undefined
  if (by) return shaped({ ...element, attributes }, { by, decimals })
  const still = shaped({ ...element, attributes }, { by: [0, 0], decimals })
  return { ...still, attributes: { ...still.attributes, transform: compact(transform, decimals) } }
}

/**
 * Whether an element is the same picture in other coordinates: paints that are defined elsewhere may hang on them, the lines
 * of a text have their own, and half circles no longer meet if their ends are rounded and their radii are not.
 */
function isMovable({ name, attributes, children }: SvgElement): boolean {
  if (Object.values(attributes).some((value) => value.startsWith('url('))) return false
  if (name !== 'path') return !children.some(isElement)
  const segments = segmentsOf(attributes['d'] ?? '')
  return (
    !!segments && (circleRadius(segments, attributes) !== undefined || !segments.some(({ command }) => command === 'A'))
  )
}

/** The radius of the circle that a path is, if it is one and dashes begin where they do on a circle. */
function circleRadius(segments: readonly Segment[], attributes: Attributes): number | undefined {
  const r = radiusOf(segments)
  return 'stroke-dasharray' in attributes && segments[0]?.values[0] !== r ? undefined : r
}

function shaped(element: SvgElement, move: Move): SvgElement {
  const { name, attributes, children } = element
  if (name === 'path') return ofPath(attributes, move)
  if (name === 'line') {
    const { x1 = 0, y1 = 0, x2 = 0, y2 = 0, ...rest } = attributes
    return ofPath({ d: `M${x1},${y1}L${x2},${y2}`, ...rest }, move)
  }
  const [x, y] = POINTS[name] ?? ['x', 'y']
  const { [x]: left = '0', [y]: top = '0', ...rest } = attributes
  const point = { [x]: Number(left) + move.by[0], [y]: Number(top) + move.by[1] }
  return { name, attributes: { ...written(point, move.decimals), ...rest }, children }
}

function ofPath(attributes: Attributes, { by, decimals }: Move): SvgElement {
  const { d = '', ...rest } = attributes
  const segments = segmentsOf(d)
  if (!segments) return { name: 'path', attributes, children: [] }
  const r = circleRadius(segments, rest)
  if (r !== undefined) {
    const circle = written({ cx: by[0], cy: by[1], r }, decimals)
    return { name: 'circle', attributes: { ...circle, ...rest }, children: [] }
  }
  const straight = straightened(moved(segments, by), 0.5 * 10 ** -decimals)
  return { name: 'path', attributes: { d: pathText(straight, decimals), ...rest }, children: [] }
}

/** Numbers as attributes, those that are zero left out. */
function written(numbers: Readonly<Record<string, number>>, decimals: number): Attributes {
  const texts = Object.entries(numbers).map(([name, value]) => [name, short(value, decimals)] as const)
  return Object.fromEntries(texts.filter(([, text]) => text !== '0'))
}

/** The vector of a transform that is a translation, or none at all. */
export function translation(transform: string): Vector | undefined {
  if (transform === '') return [0, 0]
  const [, x, y = '0'] = transform.match(/^translate\(([-\d.e]+)(?:[ ,]([-\d.e]+))?\)$/) ?? []
  return x === undefined ? undefined : [Number(x), Number(y)]
}

/** A transform with its translations as short as they may be. */
function compact(transform: string, decimals: number): string {
  return transform.replace(
    /translate\(([-\d.e]+)[ ,]([-\d.e]+)\) ?/g,
    (_, x: string, y: string) => `translate(${short(Number(x), decimals)} ${short(Number(y), decimals)})`,
  )
}
