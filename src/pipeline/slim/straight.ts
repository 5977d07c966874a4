import { endOf, type Segment } from './path-data.ts'

/**
 * Segments without those points of straight lines that are nearer than a tolerance to the line through the points about
 * them that stay (Douglas and Peucker 1973).
 */
export function straightened(segments: readonly Segment[], tolerance: number): readonly Segment[] {
  const runs: Segment[][] = []
  for (const segment of segments) {
    if (segment.command === 'L' && runs.length > 0) runs.at(-1)?.push(segment)
    else runs.push([segment])
  }
  return runs.flatMap((run) => cornersOf(run, tolerance))
}

/** A segment and the lines after it, without the points that may go. */
function cornersOf(run: readonly Segment[], tolerance: number): readonly Segment[] {
  const kept = new Set([0, run.length - 1])
  const spans: (readonly [number, number])[] = [[0, run.length - 1]]
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span
    let [farthest, most] = [from, tolerance]
    for (let k = from + 1; k < to; k++) {
      const distance = distanceTo(run[k]!, run[from]!, run[to]!)
      if (distance > most) [farthest, most] = [k, distance]
    }
    if (farthest === from) continue
    kept.add(farthest)
    spans.push([from, farthest], [farthest, to])
  }
  return run.filter((_, k) => kept.has(k))
}

/** The distance of a point from the line between two others. */
function distanceTo(point: Segment, from: Segment, to: Segment): number {
  const [x, y] = endOf(point)
  const [[x0, y0], [x1, y1]] = [endOf(from), endOf(to)]
  const [dx, dy] = [x1 - x0, y1 - y0]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / length))
  return Math.hypot(x - x0 - share * dx, y - y0 - share * dy)
}
