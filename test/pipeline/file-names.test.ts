import { expect, test } from 'vitest'
import { figureFile } from '../../src/pipeline/file-names.ts'

const told = (ending: string) => {
  const { name: _, ...facts } = figureFile(`a-curve${ending}`, 'a-curve') ?? { name: '' }
  return facts
}

test('the name of a picture says its format, its width, its inks and its resolution', () => {
  const picture = { kind: 'picture', inks: 'color' }
  expect(told('.svg')).toEqual({ ...picture, format: 'svg' })
  expect(told('-grey.pdf')).toEqual({ ...picture, format: 'pdf', inks: 'grey' })
  expect(told('-85mm.svg')).toEqual({ ...picture, format: 'svg', widthMm: 85 })
  expect(told('-174mm-grey.pdf')).toEqual({ ...picture, format: 'pdf', widthMm: 174, inks: 'grey' })
  expect(told('-85mm-600dpi.png')).toEqual({ ...picture, format: 'png', widthMm: 85, dpi: 600 })
  expect(told('-174mm-grey-300dpi.png')).toEqual({ ...picture, format: 'png', widthMm: 174, inks: 'grey', dpi: 300 })
})

test('tables, data and spec are told apart by their endings', () => {
  expect(told('.csv')).toEqual({ kind: 'data', format: 'csv' })
  expect(told('-85mm.csv')).toEqual({ kind: 'data', format: 'csv' })
  expect(told('.json')).toEqual({ kind: 'data', format: 'json' })
  expect(told('.vl.json')).toEqual({ kind: 'spec', format: 'vega-lite' })
})

test('a name that is not known is told by its ending, and the live script is no file to take', () => {
  expect(told('.resource.json')).toEqual({ kind: 'other', format: 'json' })
  expect(figureFile('readme.txt', 'a-curve')).toEqual({ name: 'readme.txt', kind: 'other', format: 'txt' })
  expect(figureFile('a-curve.js', 'a-curve')).toBeUndefined()
})
