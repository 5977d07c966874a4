import { expect, test } from 'vitest'
import { fileGroups, sizeWords } from '../../src/site/figure-files.ts'

const files = (...endings: readonly string[]) => endings.map((ending) => ({ name: `curve${ending}`, size: '12 kB' }))
const tables = [{ file: 'curve.csv', title: 'The table' }]

test('pictures are a row for each width and a column for each kind of ink, and only those that there are', () => {
  const { pictures, inks } = fileGroups(
    'curve',
    files(
      '-85mm-600dpi.png',
      '-85mm.pdf',
      '-85mm-grey.svg',
      '-174mm.svg',
      '.png',
      '.svg',
      '-85mm-300dpi.png',
      '-120mm.svg',
    ),
    tables,
  )
  expect(inks).toEqual(['color', 'grey'])
  expect(pictures.map(({ name, cells }) => [name, ...cells.map((links) => links.map(({ words }) => words))])).toEqual([
    ['Screen', ['SVG', 'PNG'], []],
    ['One column, 85\u00a0mm', ['PDF', 'PNG 300 dpi', 'PNG 600 dpi'], ['SVG']],
    ['120\u00a0mm', ['SVG'], []],
    ['Two columns, 174\u00a0mm', ['SVG'], []],
  ])
  expect(pictures[0]?.cells[0]?.[0]).toEqual({ words: 'SVG', href: 'curve/curve.svg', size: '12 kB' })
  expect(fileGroups('curve', files('.svg'), tables)).toMatchObject({ inks: ['color'], formats: ['svg'] })
})

test('other files are listed by what they are for, the live script and empty lists are not', () => {
  const { lists, pictures } = fileGroups('curve', files('.csv', '.json', '.js', '.vl.json', '.resource.json'), tables)
  expect(pictures).toEqual([])
  expect(lists.map(({ name, files }) => [name, ...files.map(({ words, use }) => `${words}: ${use}`)])).toEqual([
    ['Data', 'curve.csv: The table', 'curve.json: all tables with titles, units and meanings, and what made them'],
    ['Spec', 'curve.vl.json: Vega-Lite with its data, for the Vega editor and Altair'],
    ['Other', 'curve.resource.json: '],
  ])
  expect(fileGroups('curve', files('.csv'), tables).lists.map(({ name }) => name)).toEqual(['Data'])
})

test('sizes are told to two digits', () => {
  const sizes = [3, 940, 9_940, 9_960, 194_400, 999_499, 999_500, 3_941_412, 26_400_000]
  expect(sizes.map(sizeWords)).toEqual([
    '0.1 kB',
    '0.9 kB',
    '9.9 kB',
    '10 kB',
    '194 kB',
    '999 kB',
    '1.0 MB',
    '3.9 MB',
    '26 MB',
  ])
})
