import { Picture } from './picture.ts'
import { type Box, boxOf, holds, itemsOf, type Placed, type SceneMark } from './scene.ts'

type Row = Readonly<Record<string, unknown>>

/** Something in the drawing that a reader can point at: a row of a table, where it is drawn. */
export interface Point {
  readonly x: number
  readonly y: number
  readonly row: Row
  /** How many times farther the pointer may be above or below than beside it. */
  readonly tall: number
  /** Where the matrix of the row is drawn, if one is. */
  readonly picture?: { readonly of: Picture; readonly column: string; readonly box: Box } | undefined
}

/** Points that belong together, in the order in which they are drawn. */
export type Series = readonly Point[]

/** Marks that show a row, the most telling first: of a row that several show, the first counts. */
const MARKS = ['image', 'symbol', 'line', 'trail', 'rect', 'arc', 'rule', 'text', 'area']

const isRow = (datum: unknown): datum is Row => typeof datum === 'object' && datum !== null

/** The points of a scene, by series, left to right within each that runs so; `shown` are the columns a reader is told. */
export function seriesOf(root: SceneMark, origin: readonly [number, number], shown: readonly string[]): Series[] {
  const placed = itemsOf(root, origin).filter(({ mark, item: { datum } }) => {
    return mark.role === 'mark' && isRow(datum) && shown.some((name) => name in datum)
  })
  const inOrder = [...placed].sort((a, b) => MARKS.indexOf(a.mark.marktype) - MARKS.indexOf(b.mark.marktype))
  const told = new Map<string, Placed>()
  for (const one of inOrder) {
    const key = keyOf(one, shown)
    if (!told.has(key)) told.set(key, one)
  }
  const chosen = new Set(told.values())
  const groups = Map.groupBy(
    placed.filter((one) => chosen.has(one)),
    (one) => seriesKey(one, shown),
  )
  return [...groups.values()].map((group) => group.map(pointOf))
}

/** What a reader would be told of an item, and in which panel: two items that say the same are one. */
function keyOf({ item: { datum }, at }: Placed, shown: readonly string[]): string {
  return JSON.stringify([at, ...shown.map((name) => plain((datum as Row)[name]))])
}

/** The words of a row, its panel and its kind of mark: what the points of a series have in common. */
function seriesKey({ item: { datum }, mark, at }: Placed, shown: readonly string[]): string {
  const words = shown.map((name) => (datum as Row)[name]).filter((value) => typeof value === 'string')
  return JSON.stringify([mark.marktype === 'image' ? '' : at, ...words])
}

const plain = (value: unknown) => (value instanceof Picture ? value.entries.length : value)

function pointOf(one: Placed): Point {
  const { item, mark, at } = one
  const row = item.datum as Row
  const box = boxOf(one)
  const middle = { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 }
  if (mark.marktype === 'image') {
    const [column, of] = Object.entries(row).find(([, value]) => value instanceof Picture) ?? []
    return { ...middle, row, tall: 1, picture: of instanceof Picture && column ? { of, column, box } : undefined }
  }
  if (mark.marktype === 'rect') return { x: middle.x, y: box.y1, row, tall: 1 }
  const isCurve = ['line', 'trail', 'area'].includes(mark.marktype)
  if (!isCurve && mark.marktype !== 'symbol') return { ...middle, row, tall: 1 }
  return { x: (item.x ?? 0) + at[0], y: (item.y ?? 0) + at[1], row, tall: isCurve ? 3 : 1 }
}

/**
 * The point nearest to a place, no farther than `reach`. A picture that has the place in it is nearest of all; on a curve the
 * place across counts for more, because there a reader points at a time, or whatever runs across.
 */
export function nearest(all: readonly Series[], [x, y]: readonly [number, number], reach: number): Point | undefined {
  let best: Point | undefined
  let least = reach
  for (const point of all.flat()) {
    const distance = point.picture
      ? within(point.picture.box, [x, y])
      : Math.hypot(point.x - x, (point.y - y) / point.tall)
    if (distance < least) [best, least] = [point, distance]
  }
  return best
}

const within = (box: Box, place: readonly [number, number]) => (holds(box, place) ? -1 : Number.POSITIVE_INFINITY)
