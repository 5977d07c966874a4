import type { Frame } from '../../contracts.ts'
import { powerAxis } from './axes.ts'
import { isNarrow } from './frames.ts'
import { matrixPicture, matrixStrip, PICTURE_GAP } from './matrix-pictures.ts'
import { ordinal } from './words.ts'

const MOST_SIDE = 84
const CHART = 150

/** What a chart beside the matrices shows of them against t, and how. */
export interface FilmChart {
  readonly field: string
  readonly title: string
  readonly mark: 'line' | 'point'
  /** Whether the field is a decimal logarithm, to be labeled with powers of ten. */
  readonly powers: boolean
}

/** One matrix: what the table calls it, and the ink of its chart. */
interface Row {
  readonly name: string
  readonly ink: string
  /** The values that its chart has room for. */
  readonly domain: readonly [number, number]
}

/** What films of powers draw from: a table with the columns t, still, power, log10Largest and those named here. */
export interface MatrixFilm {
  readonly table: string
  /** The column that tells the matrices apart. */
  readonly field: string
  readonly rows: readonly Row[]
  readonly stills: readonly number[]
  /** The timestep that the framed picture first shows, the last it can show, and the distance from one to the next. */
  readonly slider: { readonly value: number; readonly last: number; readonly every: number }
  readonly chart: FilmChart
}

/** The reader's control of the framed pictures. */
function timestep({ value, last, every }: MatrixFilm['slider']) {
  const name = every === 1 ? 'timestep t' : `every ${ordinal(every)} timestep t`
  return { name: 't', value, bind: { input: 'range', min: 0, max: last, step: every, name } } as const
}

/** The width that the labels of the charts need. */
const labelRoom = ({ chart, rows }: MatrixFilm) =>
  chart.powers ? 26 + 6 * String(Math.ceil(Math.max(...rows.flatMap(({ domain }) => domain.map(Math.abs))))).length : 22

/** The chart of one matrix with a cursor at the framed timestep. */
function chart({ chart: { field, title, mark, powers }, slider, ...film }: MatrixFilm, row: Row, size: object) {
  const framed = [{ filter: 'datum.t == t' }]
  const labels = powers ? powerAxis(title) : { title }
  const x = {
    field: 't',
    type: 'quantitative',
    scale: { domain: [0, slider.last], nice: false, padding: 4 },
    axis: {
      title: null,
      values: [0, slider.last],
      labelExpr: "(datum.value == 0 ? 't = ' : '') + format(datum.value, ',d')",
      labelFlush: 8,
    },
  }
  const y = {
    field,
    type: 'quantitative',
    scale: { domain: row.domain, nice: false, zero: false },
    axis: { ...labels, tickCount: 3, labelFontSize: 11 },
  }
  return {
    ...size,
    transform: [{ filter: { field: film.field, equal: row.name } }],
    layer: [
      { transform: framed, mark: { type: 'rule', color: '@ink', strokeWidth: 1 }, encoding: { x } },
      {
        mark: mark === 'line' ? { type: mark, color: row.ink } : { type: mark, color: row.ink, size: 9, opacity: 1 },
        encoding: { x, y },
      },
      { transform: framed, mark: { type: 'point', color: '@ink', size: 28, opacity: 1 }, encoding: { x, y } },
    ],
  }
}

/**
 * A row for each matrix: stills of its powers, one framed picture of the power at the timestep t that the reader sets, and a
 * chart with a cursor there. Where the frame is narrow, the framed picture and the chart go below the stills.
 */
export function matrixFilm(film: MatrixFilm, frame: Frame) {
  const narrow = isNarrow(frame)
  const count = film.stills.length
  const columns = narrow ? Math.min(4, count) : count
  const room = labelRoom(film)
  const width = frame.width - 8
  const free = narrow ? width : width - CHART - room - 3 * PICTURE_GAP - 4
  const side = Math.min(MOST_SIDE, Math.floor((free - PICTURE_GAP * (columns - 1)) / (narrow ? columns : columns + 1)))
  const strip = { side, columns, times: film.stills }
  const stripWidth = narrow ? 0 : columns * side + (columns - 1) * PICTURE_GAP + 2 * PICTURE_GAP
  const chartWidth = width - stripWidth - side - room - PICTURE_GAP
  return {
    params: [timestep(film.slider)],
    data: { name: film.table },
    spacing: 16,
    vconcat: film.rows.map((row) => {
      const matrix = { filter: { field: film.field, equal: row.name } }
      const fields = [film.field, 't', 'log10Largest']
      const stills = matrixStrip(strip, [matrix, { filter: 'datum.still' }], fields)
      const current = matrixPicture(side, [matrix, { filter: 'datum.t == t' }], fields)
      const plot = chart(film, row, { width: chartWidth, height: side })
      const beside = { bounds: 'flush', spacing: room + PICTURE_GAP, hconcat: [current, plot] }
      const parts = narrow
        ? { vconcat: [stills, beside], spacing: 44 }
        : { hconcat: [stills, beside], spacing: 2 * PICTURE_GAP }
      return { title: { text: row.name, offset: 6 }, bounds: 'flush', ...parts }
    }),
  }
}
