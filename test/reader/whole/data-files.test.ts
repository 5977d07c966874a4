import { expect, test } from 'vitest'
import type { LiveFigure } from '../../../src/contracts.ts'

const table = (title: string) => ({ title, columns: { n: { title: 'n', unit: '1', meaning: 'n', values: [1, 2] } } })
const figure = { title: 'Tides', tables: { tides: table('Tides'), moons: table('Moons') } } as unknown as LiveFigure

test('the files of a figure’s data are its tables, as the site names them', async () => {
  Object.assign(globalThis, {
    document: { documentElement: { dataset: {} }, baseURI: 'https://example.org/' },
    self: globalThis,
  })
  const { textOf } = await import('../../../src/reader/whole/data-files.ts')
  expect(textOf('tide', 'tide.csv', figure)).toBe('n\n1\n2')
  expect(textOf('tide', 'tide-moons.csv', figure)).toBe('n\n1\n2')
  expect(textOf('tide', 'tide-tides.csv', figure)).toBeUndefined()
  expect(JSON.parse(textOf('tide', 'tide.json', figure) ?? '')).toMatchObject({ id: 'tide', tables: { moons: {} } })
})
