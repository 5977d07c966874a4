import { expect, test } from 'vitest'
import { HEAD_LINES, tableHead } from '../../src/pipeline/table-head.ts'
import { column, matrices } from './samples.ts'

test('a short table is whole, a long one its first lines, and says how many it has', () => {
  const table = (length: number) => ({ title: 'T', columns: { k: column(Array.from({ length }, (_, k) => k)) } })
  expect(tableHead(table(2))).toMatchObject({ count: 2, lines: [['0'], ['1']] })
  const long = tableHead(table(2145))
  expect(long.count).toBe(2145)
  expect(long.lines).toHaveLength(HEAD_LINES)
})

test('numbers have six significant digits at most, whole numbers all of theirs, and other values are as they are', () => {
  const columns = {
    x: column([Math.PI, 1e-9, 12_345_678]),
    name: column(['a', 'b', 'c']),
    is: column([true, false, true]),
  }
  const { lines, columns: heads } = tableHead({ title: 'T', columns })
  expect(lines).toEqual([
    ['3.14159', 'a', 'true'],
    ['1×10⁻⁹', 'b', 'false'],
    ['12345678', 'c', 'true'],
  ])
  expect(heads.map(({ isNumber }) => isNumber)).toEqual([true, false, false])
})

test('a matrix is a line per row, as in its CSV, and only its first columns are printed', () => {
  const entries = Array.from({ length: 16 }, (_, k) => k)
  const head = tableHead({
    title: 'T',
    columns: { t: column([0, 1]), W: matrices(2, 8, [entries, entries.map((k) => -k)]), v: matrices(1, 1, [[7], [8]]) },
  })
  expect(head.count).toBe(4)
  expect(head.columns.map(({ name }) => name)).toEqual(['t', 'row', 'W_1', 'W_2', 'W_3', 'W_4', 'W_5', 'W_6', 'v_1'])
  expect(head.columns[3]?.title).toBe('a title, column 2')
  expect(head.cut).toEqual([{ name: 'W', printed: 6, of: 8 }])
  expect(head.meanings).toEqual([
    { name: 't', meaning: 'a meaning' },
    { name: 'row', meaning: 'row of the matrix, from 1' },
    { name: 'W_1 … W_8', meaning: 'a meaning' },
    { name: 'v_1', meaning: 'a meaning' },
  ])
  expect(head.lines[3]).toEqual(['1', '2', '−8', '−9', '−10', '−11', '−12', '−13', ''])
})

test('titles, units and meanings are HTML: formulas are set, all else is as it stands', () => {
  const one = { title: '$x^2$ of it', unit: 'm_s', meaning: 'a < b & *c*', values: [1] }
  const { columns, meanings } = tableHead({ title: 'T & co', columns: { x: one } })
  expect(columns[0]?.title).toContain('class="katex"')
  expect(columns[0]?.unit).toBe('m_s')
  expect(meanings).toEqual([{ name: 'x', meaning: 'a &lt; b &amp; *c*' }])
  expect(tableHead({ title: 'T & co', columns: { x: column([1]) } })).toMatchObject({
    title: 'T &amp; co',
    columns: [{ unit: '' }],
  })
})

test('indices and exponents of formulas in plain text are set, names with underscores are not', () => {
  const titleOf = (title: string) => tableHead({ title, columns: { x: column([1]) } }).title
  expect(titleOf('log₁₀ ‖Wᵗ‖_F')).toBe('log₁₀ ‖Wᵗ‖<sub>F</sub>')
  expect(titleOf('‖∂L/∂h_t‖/‖∂L/∂h_T‖, T = 64')).toBe('‖∂L/∂h<sub>t</sub>‖/‖∂L/∂h<sub>T</sub>‖, T = 64')
  expect(titleOf('√((t+1)^(t+1)/tᵗ) < 1')).toBe('√((t+1)<sup>t+1</sup>/tᵗ) &lt; 1')
  expect(titleOf('time_step, x_max and _a')).toBe('time_step, x_max and _a')
})
