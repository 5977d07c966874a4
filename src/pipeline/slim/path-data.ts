/** A point in units of the drawing. */
type Point = readonly [x: number, y: number]

/** A command of a path in absolute coordinates, the last two of its values being where it leads; Z has only those. */
export interface Segment {
  readonly command: 'M' | 'L' | 'C' | 'Q' | 'A' | 'Z'
  readonly values: readonly number[]
}

/** How many values each command takes. */
const ARITY: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, A: 7, Z: 0 }

const TOKEN = /[a-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi

/** The path data of an SVG as segments, or nothing if it has a command that is not among those of {@link Segment}, H and V. */
export function segmentsOf(data: string): readonly Segment[] | undefined {
  const tokens = data.match(TOKEN) ?? []
  const segments: Segment[] = []
  let [at, start]: [Point, Point] = [
    [0, 0],
    [0, 0],
  ]
  let command = ''
  for (let k = 0; k < tokens.length; ) {
    if (/[a-z]/i.test(tokens[k]!)) command = tokens[k++]!
    const arity = ARITY[command.toUpperCase()]
    if (arity === undefined) return undefined
    const values = tokens.slice(k, k + arity).map(Number)
    k += arity
    const segment = arity === 0 ? { command: 'Z' as const, values: start } : absolute(command, values, at)
    at = endOf(segment)
    if (segment.command === 'M') start = at
    segments.push(segment)
    if (arity === 0 && /\d/.test(tokens[k] ?? '')) return undefined
    if (command === 'M' || command === 'm') command = command === 'M' ? 'L' : 'l'
  }
  return segments
}

/** Where a segment leads. */
export const endOf = ({ values }: Segment): Point => [values.at(-2)!, values.at(-1)!]

function absolute(command: string, values: readonly number[], [x, y]: Point): Segment {
  const upper = command.toUpperCase()
  const [left, top] = command === upper ? [0, 0] : [x, y]
  if (upper === 'H') return { command: 'L', values: [left + values[0]!, y] }
  if (upper === 'V') return { command: 'L', values: [x, top + values[0]!] }
  return moved([{ command: upper as Segment['command'], values }], [left, top])[0]!
}

/** Segments moved by a vector. */
export function moved(segments: readonly Segment[], [x, y]: Point): readonly Segment[] {
  return segments.map(({ command, values }) => {
    const first = command === 'A' ? 5 : 0
    const shift = (value: number, k: number) => (k < first ? value : value + ((k - first) % 2 === 0 ? x : y))
    return { command, values: values.map(shift) }
  })
}

/** The radius of the circle about the origin that a path of two half circles draws, wherever it begins, if it is one. */
export function radiusOf(segments: readonly Segment[]): number | undefined {
  const [start, half, rest, end] = segments
  if (start?.command !== 'M' || half?.command !== 'A' || rest?.command !== 'A' || segments.length > 4) return undefined
  if (end && end.command !== 'Z') return undefined
  const [x, y] = endOf(start)
  const r = Math.abs(x) + Math.abs(y)
  const turn = (...to: Point) => String([r, r, 0, 1, 1, ...to])
  const isWhole = String(half.values) === turn(0 - x, 0 - y) && String(rest.values) === turn(x, y)
  return isWhole && (x === 0 || y === 0) ? r : undefined
}
