import type { ElementContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { expect, test } from 'vitest'
import { markupOf } from '../../src/site/bindings/one-page/html.ts'
import { rehypeScrolling } from '../../src/site/scrolling.ts'

function scrolling(html: string): string {
  const tree = fromHtml(html, { fragment: true })
  rehypeScrolling()(tree)
  return markupOf(...(tree.children as ElementContent[]))
}

test('a block of code can be stepped onto, and says what it is', () => {
  expect(scrolling('<pre><code>a = b</code></pre>')).toBe(
    '<pre tabindex=0 role=group aria-label=Code><code>a = b</code></pre>',
  )
})

test('a table without a caption is named by its columns, one in a box that scrolls is left to that', () => {
  const rows = '<thead><tr><th>Library</th><th></th><th>Signs</th></tr></thead>'
  expect(scrolling(`<table>${rows}</table>`)).toBe(
    `<table tabindex=0 aria-label="Table: Library, Signs">${rows}</table>`,
  )
  const boxed = `<div class=rows><table>${rows}</table></div>`
  expect(scrolling(boxed)).toBe(boxed)
})
