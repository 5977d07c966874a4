import type { Frame } from '../../contracts.ts'
import { powerAxis, powerRoom } from './axes.ts'
import { isNarrow, isSlim } from './frames.ts'
import { matrixPicture, matrixStrip, PICTURE_GAP } from './matrix-pictures.ts'
import { ordinal } from './words.ts'

const MOST_SIDE = 84

/** The least side of a picture, and the least width of a chart beside it, where few stills are shown. */
const LEAST_SIDE = 44
const LEAST_CHART = 84

const CHART = 150

/** The width of a frame that shows all stills in a line. */
const ALL_STILLS = 640

/** What a chart beside the matrices shows of them against t, and how. */
export interface FilmChart {
  readonly field: string
  readonly title: string
  readonly mark: 'line' | 'point'
  /** Whether the field is a decimal logarithm, to be labeled with powers of ten. */
  readonly powers: boolean
}

/** One matrix: what the table calls it, and how its chart draws it. */
interface Row {
  readonly name: string
  readonly ink: string
  readonly dash: readonly number[]
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
  /** Which stills are shown where there is room for few. */
  readonly few: 'spread' | 'first'
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
  chart.powers ? Math.max(...rows.map(({ domain }) => powerRoom(...domain))) : 22

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
        mark:
          mark === 'line'
            ? { type: mark, color: row.ink, strokeDash: [...row.dash] }
            : { type: mark, color: row.ink, size: 9, opacity: 1 },
        encoding: { x, y },
      },
      { transform: framed, mark: { type: 'point', color: '@ink', size: 28, opacity: 1 }, encoding: { x, y } },
    ],
  }
}

/** The side of so many pictures in a line of that width. */
const sideOf = (count: number, width: number) =>
  Math.min(MOST_SIDE, Math.floor((width - PICTURE_GAP * (count - 1)) / count))

/** How many pictures of the least side a line of that width has room for. */
const fitting = (width: number) => Math.max(2, Math.floor((width + PICTURE_GAP) / (LEAST_SIDE + PICTURE_GAP)))

/** So many of the stills: the first, or with the first and the last those evenly between. */
function chosen({ stills, few }: MatrixFilm, count: number): readonly number[] {
  const step = few === 'first' || count < 2 ? 1 : (stills.length - 1) / (count - 1)
  return Array.from({ length: count }, (_, k) => stills[Math.round(k * step)]!)
}

/** Which stills are drawn, how many in a line, and how large a picture is. */
function strips(film: MatrixFilm, frame: Frame, width: number) {
  const { stills } = film
  if (isSlim(frame)) {
    const columns = Math.min(4, stills.length)
    return { times: stills, columns, side: sideOf(columns, width) }
  }
  const free = width - (isNarrow(frame) ? LEAST_CHART : CHART) - labelRoom(film) - 3 * PICTURE_GAP - 4
  const columns = frame.width < ALL_STILLS ? Math.min(stills.length, fitting(free) - 1) : stills.length
  return { times: chosen(film, columns), columns, side: sideOf(columns + 1, free) }
}

/**
 * A row for each matrix: stills of its powers, one framed picture of the power at the timestep t that the reader sets, and a
 * chart with a cursor there. Where they would be too small there are fewer stills; where the frame is slim, as on a phone,
 * the framed picture and the chart go below all of them.
 */
export function matrixFilm(film: MatrixFilm, frame: Frame) {
  const slim = isSlim(frame)
  const room = labelRoom(film)
  const width = frame.width - 8
  const { times, columns, side } = strips(film, frame, width)
  const strip = { side, columns, times }
  const stripWidth = slim ? 0 : columns * side + (columns - 1) * PICTURE_GAP + 2 * PICTURE_GAP
  const chartWidth = width - stripWidth - side - room - PICTURE_GAP
  return {
    params: [timestep(film.slider)],
    data: { name: film.table },
    spacing: 16,
    vconcat: film.rows.map((row) => {
      const matrix = { filter: { field: film.field, equal: row.name } }
      const fields = [film.field, 't', 'log10Largest']
      const stills = matrixStrip(strip, [matrix, { filter: { field: 't', oneOf: times } }], fields)
      const current = matrixPicture(side, [matrix, { filter: 'datum.t == t' }], fields)
      const plot = chart(film, row, { width: chartWidth, height: side })
      const beside = { bounds: 'flush', spacing: room + PICTURE_GAP, hconcat: [current, plot] }
      const parts = slim
        ? { vconcat: [stills, beside], spacing: 44 }
        : { hconcat: [stills, beside], spacing: 2 * PICTURE_GAP }
      return { title: { text: row.name, offset: 6 }, bounds: 'flush', ...parts }
    }),
  }
}
