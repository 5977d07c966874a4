import { expect, test } from 'vitest'
import type { LiveFigure } from '../../src/contracts.ts'
import { Picture } from '../../src/reader/live/picture.ts'
import type { Point } from '../../src/reader/live/points.ts'
import { cellAt, linesOf, sentence } from '../../src/reader/live/telling.ts'

const column = (title: string, unit = '1', more: object = {}) => ({ title, unit, meaning: 'm', values: [], ...more })
const figure: LiveFigure = {
  title: 'A figure',
  tables: {
    curves: {
      title: 'Curves',
      columns: {
        init: column('init', ''),
        t: column('t', 'steps'),
        norm: column('log₁₀ ‖W‖', '1', { scale: 'log10' }),
        more: column('more'),
      },
    },
    theory: {
      title: 'Theory',
      columns: { init: column('init', ''), t: column('t', 'steps'), norm: column('$\\mu$ in theory') },
    },
    powers: {
      title: 'Powers',
      columns: {
        t: column('t'),
        power: { ...column('Wᵗ'), rows: 2, cols: 2, relativeTo: 'scale' },
        scale: column('scale'),
      },
    },
  },
  shown: ['init', 't', 'norm', 'power'],
  set: { '$\\mu$ in theory': { html: '<i>µ</i> in theory', text: 'μ in theory' } },
  isolates: [],
  layouts: {},
}
const point = (row: Point['row'], more: Partial<Point> = {}): Point => ({
  x: 0,
  y: 0,
  panel: [0, 0],
  tall: 1,
  row,
  ...more,
})

test('a row is told by the columns that the figure encodes, of the table that it is of', () => {
  const lines = linesOf(point({ init: 'orthogonal', t: 8, norm: -3, more: 1 }), figure)
  expect(lines.map(({ title, words }) => [title, words])).toEqual([
    ['init', 'orthogonal'],
    ['t', '8 steps'],
    ['log₁₀ ‖W‖', '−3 (0.001)'],
  ])
  expect(sentence(lines)).toBe('init orthogonal; t 8 steps; log₁₀ ‖W‖ −3 (0.001)')
})

test('mathematics in a title is shown as such and heard in words', () => {
  const [, , theory] = linesOf(point({ init: 'a', t: 1, norm: 2 }), figure)
  expect(theory).toEqual({ title: 'μ in theory', html: '<i>µ</i> in theory', words: '2' })
})

test('an entry of a matrix is told in full, however large, with its row and column from 1', () => {
  const of = new Picture([1, -0.25, 0, 0.5], { ...column('Wᵗ'), rows: 2, cols: 2, values: [] })
  const box = { x1: 10, y1: 10, x2: 30, y2: 30 }
  const pictured = point({ t: 3, power: of, scale: 400 }, { picture: { of, column: 'power' }, box })
  expect(cellAt(pictured, [29, 11])).toEqual({ row: 1, column: 2, value: -0.25 })
  expect(cellAt(pictured, [31, 30])).toEqual({ row: 2, column: 2, value: 0.5 })
  expect(linesOf(pictured, figure, cellAt(pictured, [29, 11]))).toContainEqual({
    title: 'Wᵗ, row 1, column 2',
    words: '−2.5×10³⁹⁹',
  })
  expect(linesOf(pictured, figure, cellAt(pictured, [11, 29])).map(({ words }) => words)).toContain('0')
  expect(cellAt(point({ t: 1 }), [0, 0])).toBeUndefined()
})
