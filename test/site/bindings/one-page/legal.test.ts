import { expect, test } from 'vitest'
import { legalMarkup } from '../../../../src/site/bindings/one-page/legal.ts'

const between = `\n${'-'.repeat(80)}\n\n`

test('every package is named, and a licence that several have is there once', () => {
  const files = [
    { path: 'assets/licenses.txt', content: ['a 1 (MIT)\n\nMay be\nused.\n', 'b 2 (ISC)\n\nBe kind.\n'].join(between) },
    {
      path: 'assets/lab-licenses.txt',
      content: ['a 1 (MIT)\n\nMay be used.\n', 'c 3 (MIT)\n\nMay be used.\n'].join(between),
    },
  ]
  const html = legalMarkup(new Map(files.map((file) => [file.path, file])))
  expect(html).toContain('a 1 (MIT)\nc 3 (MIT)\n\nMay be\nused.')
  expect(html.match(/a 1/g)).toHaveLength(1)
  expect(html).toContain('b 2 (ISC)\n\nBe kind.')
})
