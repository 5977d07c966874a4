import { Picture } from './picture.ts'
import { type Box, boxOf, itemsOf, type Placed, type SceneMark } from './scene.ts'

type Row = Readonly<Record<string, unknown>>
type Place = readonly [number, number]

/** Something in the drawing that a reader can point at: a row of a table, where it is drawn. */
export interface Point {
  readonly x: number
  readonly y: number
  readonly row: Row
  /** Where the origin of its panel is. */
  readonly panel: Place
  /** How many times farther the pointer may be above or below than beside it. */
  readonly tall: number
  /** What it covers, if it covers something: a bar, a cell, a picture. */
  readonly box?: Box | undefined
  /** The matrix that is drawn, if one is, and the column that it is of. */
  readonly picture?: { readonly of: Picture; readonly column: string } | undefined
}

/** Points of one mark that say the same in words, in the order in which they are drawn. */
export type Series = readonly Point[]

/** Marks that others stand in for, where a panel shows the same row by one of those: bands, lines of reference, labels. */
const SECONDARY = ['area', 'rule', 'text']

/**
 * The points of a scene, by series; a series that says the same at the same places as one before, as dots on a line do, is
 * left out.
 * @param shown the columns a reader is told, in order.
 * @param tableOf the number of the table that a row is of, −1 if there is nothing to tell of it; series of earlier tables come
 * first, because theory is drawn below the data that it is for.
 */
export function seriesOf(
  root: SceneMark,
  origin: Place,
  { shown, tableOf }: { readonly shown: readonly string[]; readonly tableOf: (row: Row) => number },
): Series[] {
  const placed = itemsOf(root, origin).filter(
    ({ mark, item: { datum } }) => mark.role === 'mark' && isRow(datum) && tableOf(datum) >= 0,
  )
  const key = (one: Placed) => JSON.stringify([one.at, ...shown.map((name) => plain(rowOf(one)[name]))])
  const isSecondary = ({ mark }: Placed) => SECONDARY.includes(mark.marktype)
  const primary = new Set(placed.filter((one) => !isSecondary(one)).map(key))
  const marks = new Map<SceneMark, number>()
  const groups = Map.groupBy(
    placed.filter((one) => !isSecondary(one) || !primary.has(key(one))),
    (one) => {
      if (!marks.has(one.mark)) marks.set(one.mark, marks.size)
      const words = shown.map((name) => rowOf(one)[name]).filter((value) => typeof value === 'string')
      return JSON.stringify([one.mark.marktype === 'image' ? 'image' : marks.get(one.mark), ...words])
    },
  )
  const said = (group: readonly Placed[]) => group.map((one) => key(one) + placeOf(pointOf(one))).join()
  const first = new Map([...groups.values()].map((group) => [said(group), group] as const).reverse())
  return [...groups.values()]
    .filter((group) => first.get(said(group)) === group)
    .map((group) => group.map(pointOf))
    .sort(([a], [b]) => tableOf(a!.row) - tableOf(b!.row))
}

const isRow = (datum: unknown): datum is Row => typeof datum === 'object' && datum !== null
const rowOf = ({ item }: Placed) => item.datum as Row
const placeOf = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`
const plain = (value: unknown) => (value instanceof Picture ? value.entries.length : value)

function pointOf(one: Placed): Point {
  const { item, mark, at: panel } = one
  const row = rowOf(one)
  const box = boxOf(one)
  const middle = { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 }
  if (mark.marktype === 'image') {
    const [column, of] = Object.entries(row).find(([, value]) => value instanceof Picture) ?? []
    return {
      ...middle,
      row,
      panel,
      tall: 1,
      box,
      picture: of instanceof Picture && column ? { of, column } : undefined,
    }
  }
  if (mark.marktype === 'rect') return { x: middle.x, y: box.y1, row, panel, tall: 1, box }
  const isCurve = ['line', 'trail', 'area'].includes(mark.marktype)
  if (!isCurve && mark.marktype !== 'symbol') return { ...middle, row, panel, tall: 1 }
  return { x: (item.x ?? 0) + panel[0], y: (item.y ?? 0) + panel[1], row, panel, tall: isCurve ? 3 : 1 }
}

/**
 * The point nearest to a place, no farther than `reach`. What covers the place is nearest of all, the smaller the nearer; on
 * a curve the place across counts for more, because there a reader points at a time, or whatever runs across.
 */
export function nearest(all: readonly Series[], place: Place, reach: number): Point | undefined {
  let best: Point | undefined
  let least = reach
  for (const point of all.flat()) {
    const distance = distanceOf(point, place)
    if (distance < least) [best, least] = [point, distance]
  }
  return best
}

/** How far a place is from a point; less than 0 inside of what it covers. A curve that is met is nearer than one above it. */
function distanceOf({ x, y, tall, box, picture }: Point, [px, py]: Place): number {
  if (!box) {
    const [across, down] = [x - px, y - py]
    return Math.hypot(across, down) < 6 ? Math.hypot(across, down) : Math.hypot(across, down / tall)
  }
  const outside = Math.hypot(Math.max(box.x1 - px, 0, px - box.x2), Math.max(box.y1 - py, 0, py - box.y2))
  if (outside === 0) return -1 / (1 + (box.x2 - box.x1) * (box.y2 - box.y1))
  return picture ? Number.POSITIVE_INFINITY : outside
}

/** The point of another series that stands across from a point: at the same place across its panel, or nearest to it. */
export function across(point: Point, series: Series): Point | undefined {
  const offset = ({ x, panel }: Point) => x - panel[0]
  const distance = (one: Point) => Math.abs(offset(one) - offset(point))
  return series.toSorted((a, b) => distance(a) - distance(b))[0]
}
