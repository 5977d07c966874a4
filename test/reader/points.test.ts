import { expect, test } from 'vitest'
import { Picture } from '../../src/reader/live/picture.ts'
import { across, nearest, seriesOf } from '../../src/reader/live/points.ts'
import { matrices } from '../pipeline/samples.ts'
import { group, item, mark } from './scenes.ts'

const rows = [
  { init: 'a', t: 0, norm: 1 },
  { init: 'a', t: 1, norm: 2 },
  { init: 'b', t: 0, norm: 5 },
]
const shown = ['init', 't', 'norm']
const told = { shown, tableOf: (row: Readonly<Record<string, unknown>>) => ('theory' in row ? 1 : 't' in row ? 0 : -1) }
const line = (which: typeof rows) =>
  mark(
    'line',
    which.map((row) => item(10 * row.t, 100 - row.norm, row)),
  )

test('points are the rows of marks, where they are in the drawing, by series', () => {
  const scene = group([line(rows.slice(0, 2)), line(rows.slice(2))], 30, 7)
  const series = seriesOf(scene, [5, 5], told)
  expect(series.map((one) => one.map(({ x, y, row }) => [x, y, row]))).toEqual([
    [
      [35, 111, rows[0]],
      [45, 110, rows[1]],
    ],
    [[35, 107, rows[2]]],
  ])
})

test('axes, legends and titles are not pointed at, nor what has no column that is told of', () => {
  const scene = group([
    group([mark('text', [item(1, 1, { value: 3 })], 'axis-label')], 0, 0, 'axis'),
    group([mark('symbol', [item(1, 1, { value: 'a', t: 1 })], 'legend-symbol')], 0, 0, 'legend'),
    mark('rule', [item(1, 1, {})]),
    line(rows),
  ])
  expect(seriesOf(scene, [0, 0], told).flat()).toHaveLength(3)
})

test('a row that several marks of a panel show is one point, of the most telling mark; in two panels it is two', () => {
  const area = mark('area', [item(0, 50, rows[0]!)])
  const scene = group([group([area, line(rows.slice(0, 1))]), group([line(rows.slice(0, 1))], 200)])
  const points = seriesOf(scene, [0, 0], told).flat()
  expect(points.map(({ x, y }) => [x, y])).toEqual([
    [0, 99],
    [200, 99],
  ])
})

test('two curves of the same rows are two series, dots on their line are none, and lines that only lie on each other are', () => {
  const [a, b] = [rows.slice(0, 2), rows.slice(0, 2)]
  const upper = mark(
    'line',
    a.map((row) => item(10 * row.t, 20, row)),
  )
  const lower = mark(
    'line',
    b.map((row) => item(10 * row.t, 80, row)),
  )
  const dots = mark(
    'symbol',
    a.map((row) => item(10 * row.t, 20, row)),
  )
  expect(seriesOf(group([upper, lower, dots]), [0, 0], told).map((one) => one.map(({ y }) => y))).toEqual([
    [20, 20],
    [80, 80],
  ])
  const other = a.map((row) => ({ ...row, init: 'b' }))
  const same = mark(
    'line',
    other.map((row) => item(10 * row.t, 20, row)),
  )
  expect(seriesOf(group([upper, same]), [0, 0], told)).toHaveLength(2)
  expect(nearest(seriesOf(group([upper, lower]), [0, 0], told), [10, 78], 36)?.y).toBe(80)
})

test('series of an earlier table come first, however they are drawn', () => {
  const theory = mark('line', [item(0, 9, { ...rows[0], theory: 1 })])
  expect(seriesOf(group([theory, line(rows.slice(0, 2))]), [0, 0], told).map(([point]) => point?.row)).toEqual([
    rows[0],
    { ...rows[0], theory: 1 },
  ])
})

test('a bar is pointed at wherever it is, the smaller one where two are', () => {
  const bars = mark('rect', [
    item(0, 0, rows[0]!, { x1: 0, y1: 0, x2: 20, y2: 200 }),
    item(0, 0, rows[1]!, { x1: 5, y1: 100, x2: 15, y2: 120 }),
  ])
  const series = seriesOf(group([bars]), [0, 0], told)
  expect(nearest(series, [2, 190], 36)?.row).toBe(rows[0])
  expect(nearest(series, [10, 110], 36)?.row).toBe(rows[1])
  expect(nearest(series, [60, 110], 36)).toBeUndefined()
})

test('across from a point stands the one at the same place across its panel, whichever its number', () => {
  const wide = group(
    [
      mark(
        'line',
        [0, 10, 20].map((x) => item(x, 5, { t: x })),
      ),
    ],
    100,
  )
  const late = group(
    [
      mark(
        'line',
        [10, 20].map((x) => item(x, 9, { t: x + 1 })),
      ),
    ],
    300,
  )
  const [first, second] = seriesOf(group([wide, late]), [0, 0], told)
  expect(across(first![1]!, second!)).toBe(second![0])
})

test('on a curve the pointer may be farther above than beside; nothing is told of what is out of reach', () => {
  const series = seriesOf(group([line(rows.slice(0, 2)), line(rows.slice(2))]), [0, 0], told)
  expect(nearest(series, [10, 60], 36)?.row).toBe(rows[1])
  expect(nearest(series, [50, 98], 36)).toBeUndefined()
  const dots = seriesOf(group([mark('symbol', [item(10, 98, rows[1]!)])]), [0, 0], told)
  expect(nearest(dots, [10, 70], 36)?.row).toBe(rows[1])
  expect(nearest(dots, [10, 60], 36)).toBeUndefined()
})

test('a picture is pointed at wherever it is, and has its matrix', () => {
  const picture = new Picture([1, -1, 0.5, 0], matrices(2, 2, []))
  const row = { init: 'a', t: 4, power: picture }
  const scene = group([
    mark('image', [item(40, 40, row, { x1: 20, y1: 20, x2: 60, y2: 60 })]),
    mark('symbol', [item(61, 40, rows[0]!)]),
  ])
  const series = seriesOf(scene, [0, 0], told)
  expect(nearest(series, [59, 40], 36)?.picture).toMatchObject({ of: picture, column: 'power' })
  expect(nearest(series, [64, 40], 36)?.row).toBe(rows[0])
})
