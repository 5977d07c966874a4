import { expect, test } from 'vitest'
import { type Inside, linkIn } from '../../../../src/site/bindings/one-page/links.ts'

const inside: Inside = {
  pages: new Map([
    ['index.html', 'index'],
    ['waves.html', 'waves'],
    ['lab.html', 'page-lab'],
  ]),
  renamed: new Map([['waves.html#speed', 'waves-speed']]),
  legal: new Map([['assets/licenses.txt', 'licenses']]),
  url: 'https://example.org/book/',
}

test.each([
  ['a page', 'waves.html', '#waves'],
  ['a place of a page', 'waves.html#length', '#length'],
  ['a place that is called otherwise now', 'waves.html#speed', '#waves-speed'],
  ['the start of what a page is about', 'waves.html#content', '#waves'],
  ['a place with a letter that addresses spell out', 'waves.html#l%C3%A4nge', '#l%C3%A4nge'],
  ['a state of the lab', 'lab.html#figure=tide&size=2', '#figure=tide&size=2'],
  ['the lab', 'lab.html', '#page-lab'],
  ['licences', 'assets/licenses.txt', '#licenses'],
  ['a page that is not inside', 'figures/tide.html', 'https://example.org/book/figures/tide.html'],
  ['a file that is not inside', 'figures/tide/tide.svg', 'https://example.org/book/figures/tide/tide.svg'],
  ['another site', 'https://doi.org/10.1/x#y', 'https://doi.org/10.1/x#y'],
  ['an address for mail', 'mailto:a@example.org', 'mailto:a@example.org'],
])('a link to %s leads there', (_, href, now) => {
  expect(linkIn(href, 'index.html', inside)).toBe(now)
})

test('a link within a page follows what is called otherwise there, and nowhere else', () => {
  expect(linkIn('#speed', 'waves.html', inside)).toBe('#waves-speed')
  expect(linkIn('#speed', 'index.html', inside)).toBe('#speed')
})
