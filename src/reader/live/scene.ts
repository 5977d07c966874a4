/** A node of Vega's scene graph, as far as it is read here. */
export interface SceneItem {
  readonly x?: number
  readonly y?: number
  readonly datum?: unknown
  readonly bounds?: Box
  readonly items?: readonly SceneMark[]
}

export interface SceneMark {
  readonly marktype: string
  readonly role?: string
  readonly items: readonly SceneItem[]
}

export interface Box {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** An item of a scene with the mark it belongs to, and where the origin of its group is in the drawing. */
export interface Placed {
  readonly item: SceneItem
  readonly mark: SceneMark
  readonly at: readonly [number, number]
}

/** Every item of a scene that is not a group, in drawing order, the drawing's own origin at `at`. */
export function itemsOf(root: SceneMark, at: readonly [number, number]): Placed[] {
  return root.items.flatMap((item) => {
    if (root.marktype !== 'group') return [{ item, mark: root, at }]
    const inner = [at[0] + (item.x ?? 0), at[1] + (item.y ?? 0)] as const
    return (item.items ?? []).flatMap((mark) => itemsOf(mark, inner))
  })
}

/** Where an item is in the drawing. */
export function boxOf({ item: { bounds }, at: [dx, dy] }: Placed): Box {
  const { x1 = 0, y1 = 0, x2 = 0, y2 = 0 } = bounds ?? {}
  return { x1: x1 + dx, y1: y1 + dy, x2: x2 + dx, y2: y2 + dy }
}

/** The smallest box around boxes. */
export function around(boxes: readonly Box[]): Box {
  return {
    x1: Math.min(...boxes.map(({ x1 }) => x1)),
    y1: Math.min(...boxes.map(({ y1 }) => y1)),
    x2: Math.max(...boxes.map(({ x2 }) => x2)),
    y2: Math.max(...boxes.map(({ y2 }) => y2)),
  }
}

/** Whether a box has a place in it. */
export function holds({ x1, y1, x2, y2 }: Box, [x, y]: readonly [number, number]): boolean {
  return x >= x1 && x <= x2 && y >= y1 && y <= y2
}
