import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { expect, test } from 'vitest'
import { BELOW, rehypeBelow } from '../../src/site/below.ts'

/** What of a chapter is marked, by the names of its elements. */
function marked(html: string): string[] {
  const tree = fromHtml(html, { fragment: true })
  rehypeBelow()(tree)
  const elements = tree.children.filter((node): node is Element => node.type === 'element')
  return elements.filter(({ properties }) => BELOW in properties).map(({ properties }) => String(properties['id']))
}

test('the block after a screen of text is marked, and no other', () => {
  const blocks = ['a', 'b', 'c', 'd'].map((id) => `<p id="${id}">${'word '.repeat(70)}</p>`)
  expect(marked(blocks.join('\n'))).toEqual(['c'])
})

test('a chapter that is no longer than a screen has none', () => {
  expect(marked('<h2 id="a">Title</h2><p id="b">Short.</p>')).toEqual([])
  expect(marked(`<p id="a">${'word '.repeat(400)}</p>`)).toEqual([])
})
