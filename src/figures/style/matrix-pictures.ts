import { powerText } from './power-text.ts'

/** Pixels between two pictures. */
export const PICTURE_GAP = 8

/** Pixels from one line of pictures to the next beyond their side: the number under the one, the timestep over the other. */
const LINE_GAP = 42

interface Strip {
  readonly side: number
  readonly columns: number
  /** The timesteps shown, in order. */
  readonly times: readonly number[]
}

const place = (field: string) => ({ field, type: 'quantitative', scale: null, axis: null }) as const

/** Pictures at `left` and `top`, each with its timestep above it and below it the size of its largest entry. */
function pictures(side: number, fields: readonly string[], framed: boolean) {
  const [x, y] = [place('left'), place('top')]
  const centered = { type: 'text', align: 'center', dx: side / 2 } as const
  const tooltip = fields.map((field) => ({ field }))
  return {
    layer: [
      {
        mark: { type: 'image', width: side, height: side, align: 'left', baseline: 'top' },
        encoding: { x, y, url: { field: 'power', type: 'nominal' }, tooltip },
      },
      {
        mark: { type: 'rect', fill: null, stroke: framed ? '@ink' : '@rule', strokeWidth: framed ? 1.5 : 1 },
        encoding: { x, y, x2: { field: 'right' }, y2: { field: 'bottom' } },
      },
      {
        mark: {
          ...centered,
          baseline: 'bottom',
          dy: -3,
          color: framed ? '@ink' : '@muted',
          fontWeight: framed ? 600 : 400,
        },
        encoding: { x, y, text: { field: 'when', type: 'nominal' } },
      },
      {
        mark: { ...centered, baseline: 'top', dy: side + 4, fontSize: 11.5, color: framed ? '@ink' : '@muted' },
        encoding: { x, y, text: { field: 'size', type: 'nominal' } },
      },
    ],
  } as const
}

/** Where a picture is, from its place in the strip, and its two texts. */
const texts = (side: number) => [
  { calculate: `datum.left + ${side}`, as: 'right' },
  { calculate: `datum.top + ${side}`, as: 'bottom' },
  { calculate: "'t = ' + datum.t", as: 'when' },
  { calculate: powerText('log10Largest'), as: 'size' },
]

/** Small pictures in lines of so many columns; `rows` are transforms that choose the rows of the table, one for each time. */
export function matrixStrip({ side, columns, times }: Strip, rows: readonly object[], fields: readonly string[]) {
  const lines = Math.ceil(times.length / columns)
  const index = `indexof([${times.join(', ')}], datum.t)`
  return {
    width: columns * side + (columns - 1) * PICTURE_GAP,
    height: lines * side + (lines - 1) * LINE_GAP,
    transform: [
      ...rows,
      { calculate: `(${index} % ${columns}) * ${side + PICTURE_GAP}`, as: 'left' },
      { calculate: `floor(${index} / ${columns}) * ${side + LINE_GAP}`, as: 'top' },
      ...texts(side),
    ],
    ...pictures(side, fields, false),
  }
}

/** One framed picture; `rows` are transforms that leave one row. */
export function matrixPicture(side: number, rows: readonly object[], fields: readonly string[]) {
  const corner = ['left', 'top'].map((as) => ({ calculate: '0', as }))
  return {
    width: side,
    height: side,
    transform: [...rows, ...corner, ...texts(side)],
    ...pictures(side, fields, true),
  }
}
