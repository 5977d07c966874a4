import { expect, test } from 'vitest'
import { agrees, keptPath } from '../../../src/reader/offline/kept-edition.ts'

const digest = (byte: number) => Buffer.alloc(32, byte).toString('base64')
const files = {
  'index.html': digest(1),
  'figures/index.html': digest(2),
  'assets/a.js': digest(3),
  'a b.html': digest(4),
}
const edition = { mark: 'abc', files }
const root = 'https://a.example/book/'
const pathOf = (path: string, isPage = false) => keptPath({ url: `https://a.example/${path}`, isPage }, root, edition)

test('a file is answered by itself, a folder by its page, a page by its name without an ending', () => {
  expect(pathOf('book/assets/a.js')).toBe('assets/a.js')
  expect(pathOf('book/', true)).toBe('index.html')
  expect(pathOf('book/figures/', true)).toBe('figures/index.html')
  expect(pathOf('book/a%20b', true)).toBe('a b.html')
  expect(pathOf('book/none.html', true)).toBeUndefined()
  expect(pathOf('book/constructor', true)).toBeUndefined()
  expect(pathOf('book/%E0%A4%A', true)).toBeUndefined()
  expect(pathOf('other/index.html', true)).toBeUndefined()
})

test('what a page of another edition loads is not answered, a page is by whatever version it is cited', () => {
  expect(pathOf('book/assets/a.js?v=abc')).toBe('assets/a.js')
  expect(pathOf('book/assets/a.js?v=def')).toBeUndefined()
  expect(pathOf('book/index.html?v=1-2-3', true)).toBe('index.html')
})

test('a manifest agrees if it lists every file that is kept with its digest', () => {
  const hex = (byte: number) => Buffer.alloc(32, byte).toString('hex')
  const listed = Object.fromEntries(Object.keys(files).map((path, at) => [path, { sha256: hex(at + 1) }]))
  expect(agrees({ files: { ...listed, 'more.txt': { sha256: hex(9) } } }, edition)).toBe(true)
  expect(agrees({ files: { ...listed, 'a b.html': { sha256: hex(5) } } }, edition)).toBe(false)
  expect(agrees({ files: {} }, edition)).toBe(false)
})
