import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { editionMark, MARK, marked } from '../../src/site/edition-mark.ts'

const page = { path: 'index.html', content: `<html data-edition="${MARK}"><script src="assets/a.js?v=${MARK}">` }
const sheet = { path: 'assets/site.css', content: `:root{--edition:"${MARK}"}` }
const script = { path: 'assets/a.js', content: 'const own = 1; self.ran = own\n' }
const files = [page, sheet, script]

/** What a script leaves behind when a page, or a worker, asked for it. */
function ran(code: string, { src, search }: { readonly src?: string; readonly search?: string }) {
  const dataset: Record<string, string> = {}
  const document = { currentScript: { src }, documentElement: { dataset } }
  const self: Record<string, unknown> = search === undefined ? { document } : { location: { search } }
  runInNewContext(code, { self, document })
  return { ran: self['ran'], stale: dataset['stale'] }
}

const scriptOf = (all: readonly { readonly path: string; readonly content: unknown }[]) =>
  String(all.find(({ path }) => path === script.path)?.content)

test('the mark is filled in where pages and style sheets ask for parts of their edition', () => {
  const mark = editionMark(files)
  expect(mark).toMatch(/^[0-9a-f]{12}$/)
  const [markedPage, markedSheet] = marked(files, editionMark(files))
  expect(markedPage?.content).toBe(`<html data-edition="${mark}"><script src="assets/a.js?v=${mark}">`)
  expect(markedSheet?.content).toBe(`:root{--edition:"${mark}"}`)
})

test('another script, style, font or thumbnail is another edition, another page or drawing for print is not', () => {
  const mark = editionMark(files)
  for (const path of ['assets/b.js', 'assets/fonts/serif.woff2', 'figures/a/a.js', 'figures/a/thumbnail.svg'])
    expect(editionMark([...files, { path, content: '' }]), path).not.toBe(mark)
  for (const path of ['figures/a/a.pdf', 'a.html', 'figures/a.html', 'manifest.json'])
    expect(editionMark([...files, { path, content: '' }]), path).toBe(mark)
  expect(editionMark([...files].reverse())).toBe(mark)
})

test('a script runs for a page or a worker of its own edition, and where it has no address', () => {
  const code = scriptOf(marked(files, editionMark(files)))
  const own = `?v=${editionMark(files)}`
  expect(ran(code, { src: `file:///book/assets/a.js${own}` })).toEqual({ ran: 1, stale: undefined })
  expect(ran(code, { src: '' })).toEqual({ ran: 1, stale: undefined })
  expect(ran(code, { search: own })).toEqual({ ran: 1, stale: undefined })
  expect(ran(code, { search: '' })).toEqual({ ran: 1, stale: undefined })
})

test('a script that is kept as bytes is marked too', () => {
  const bytes = { ...script, content: Buffer.from(script.content) }
  expect(scriptOf(marked([page, sheet, bytes], 'abc'))).toBe(scriptOf(marked(files, 'abc')))
})

test('a script that a page of another edition asks for says so and does nothing else', () => {
  const code = scriptOf(marked(files, editionMark(files)))
  expect(ran(code, { src: 'https://a.example/assets/a.js?v=000000000000' })).toEqual({ ran: undefined, stale: '' })
  expect(ran(code, { src: 'https://a.example/assets/a.js' })).toEqual({ ran: undefined, stale: '' })
  expect(() => ran(code, { search: '?v=000000000000' })).toThrow('another edition')
})
