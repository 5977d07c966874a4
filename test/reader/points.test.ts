import { expect, test } from 'vitest'
import { Picture } from '../../src/reader/live/picture.ts'
import { nearest, seriesOf } from '../../src/reader/live/points.ts'
import { matrices } from '../pipeline/samples.ts'
import { group, item, mark } from './scenes.ts'

const rows = [
  { init: 'a', t: 0, norm: 1 },
  { init: 'a', t: 1, norm: 2 },
  { init: 'b', t: 0, norm: 5 },
]
const shown = ['init', 't', 'norm']
const line = (which: typeof rows) =>
  mark(
    'line',
    which.map((row) => item(10 * row.t, 100 - row.norm, row)),
  )

test('points are the rows of marks, where they are in the drawing, by series', () => {
  const scene = group([line(rows.slice(0, 2)), line(rows.slice(2))], 30, 7)
  const series = seriesOf(scene, [5, 5], shown)
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
  expect(seriesOf(scene, [0, 0], shown).flat()).toHaveLength(3)
})

test('a row that several marks of a panel show is one point, of the most telling mark; in two panels it is two', () => {
  const area = mark('area', [item(0, 50, rows[0]!)])
  const scene = group([group([area, line(rows.slice(0, 1))]), group([line(rows.slice(0, 1))], 200)])
  const points = seriesOf(scene, [0, 0], shown).flat()
  expect(points.map(({ x, y }) => [x, y])).toEqual([
    [0, 99],
    [200, 99],
  ])
})

test('on a curve the pointer may be farther above than beside; nothing is told of what is out of reach', () => {
  const series = seriesOf(group([line(rows.slice(0, 2)), line(rows.slice(2))]), [0, 0], shown)
  expect(nearest(series, [10, 60], 36)?.row).toBe(rows[1])
  expect(nearest(series, [50, 98], 36)).toBeUndefined()
  const dots = seriesOf(group([mark('symbol', [item(10, 98, rows[1]!)])]), [0, 0], shown)
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
  const series = seriesOf(scene, [0, 0], [...shown, 'power'])
  expect(nearest(series, [59, 40], 36)?.picture).toMatchObject({ of: picture, column: 'power' })
  expect(nearest(series, [64, 40], 36)?.row).toBe(rows[0])
})
