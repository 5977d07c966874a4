import type { Box, SceneItem, SceneMark } from '../../src/reader/live/scene.ts'

type Datum = Readonly<Record<string, unknown>>

/** An item at a place, with a small box about it. */
export function item(x: number, y: number, datum: Datum, box?: Box): SceneItem {
  return { x, y, datum, bounds: box ?? { x1: x - 1, y1: y - 1, x2: x + 1, y2: y + 1 } }
}

/** A mark of items. */
export function mark(marktype: string, items: readonly SceneItem[], role = 'mark'): SceneMark {
  return { marktype, role, items }
}

/** A group of marks whose origin is at a place. */
export function group(marks: readonly SceneMark[], x = 0, y = 0, role = 'scope'): SceneMark {
  return { marktype: 'group', role, items: [{ x, y, items: marks }] }
}
