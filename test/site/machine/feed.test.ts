import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { toText } from 'hast-util-to-text'
import { expect, test } from 'vitest'
import { type FeedBook, feed } from '../../../src/site/machine/feed.ts'

const book: FeedBook = {
  title: 'Half & whole',
  subtitle: 'lives <of> things',
  description: 'On decay.',
  version: '1.1.0',
  date: '2026-03-04',
  language: 'en',
  authors: [{ given: 'Ada', family: 'Tester', orcid: '0000-0002-1825-0097' }, { name: 'A group' }],
  license: { code: 'MIT', text: 'CC-BY-4.0' },
  url: 'https://books.example.org/half/',
  editions: [
    { version: '1.1.0', date: '2026-03-04', news: 'More & better.' },
    { version: '1.0 beta', date: '2026-01-02', news: 'All of it.', url: 'https://archive.example.org/1' },
  ],
}

/** A feed as a tree; what parses drawings takes any name of XML. */
const parsed = (xml: string) => fromHtml(xml.replace(/^<\?.*\?>/, ''), { fragment: true, space: 'svg' })
const texts = (within: Element, name: string) => selectAll(`${name}`, within).map((one) => toText(one))
const childrenOf = (element: Element) => element.children.filter((child) => child.type === 'element')
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

/** What RFC 4287 (4.1.1, 4.1.2) asks of a feed or an entry and this one has not. */
function faults(element: Element): string[] {
  const names = childrenOf(element).map(({ tagName }) => tagName)
  const once = ['id', 'title', 'updated'].filter((name) => names.filter((one) => one === name).length !== 1)
  const links = childrenOf(element).filter(({ tagName }) => tagName === 'link')
  const isFeed = element.tagName === 'feed'
  const rels = links.map(({ properties }) => String(properties['rel']))
  const hrefs = [...links.map(({ properties }) => String(properties['href'])), ...texts(element, ':scope > id')]
  return [
    ...once.map((name) => `has not exactly one ${name}`),
    ...(rels.filter((rel) => rel === 'alternate').length === 1 ? [] : ['has not exactly one alternate link']),
    ...(isFeed && !rels.includes('self') ? ['has no link to itself'] : []),
    ...(isFeed && !names.includes('author') ? ['has no author'] : []),
    ...(!isFeed && !names.includes('summary') ? ['has no summary'] : []),
    ...hrefs.filter((iri) => !URL.canParse(iri)).map((iri) => `${iri} is not absolute`),
    ...texts(element, ':scope > updated, :scope > published')
      .filter((time) => !instant.test(time))
      .map((time) => `${time} is no instant`),
  ]
}

const root = (tree: ReturnType<typeof parsed>) => select('feed', tree) as Element

test('a feed has what RFC 4287 asks for, and an entry for each edition, the newest first', () => {
  const xml = feed(book)
  const all = root(parsed(xml))
  expect(xml).toMatch(
    /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom" xml:lang="en">/,
  )
  const entries = selectAll('entry', all)
  expect([all, ...entries].flatMap(faults)).toEqual([])
  expect(texts(all, ':scope > title')).toEqual(['Editions of Half & whole: lives <of> things'])
  expect(texts(all, 'author > name')).toEqual(['Ada Tester', 'A group'])
  expect(texts(all, 'author > uri')).toEqual(['https://orcid.org/0000-0002-1825-0097'])
  expect(texts(all, 'entry > title')).toEqual(['Half & whole, version 1.1.0', 'Half & whole, version 1.0 beta'])
  expect(texts(all, 'entry > summary')).toEqual(['More & better.', 'All of it.'])
  expect(texts(all, 'updated')).toEqual(['2026-03-04T00:00:00Z', '2026-03-04T00:00:00Z', '2026-01-02T00:00:00Z'])
  expect(selectAll('entry > link', all).map(({ properties }) => properties['href'])).toEqual([
    'https://books.example.org/half/',
    'https://archive.example.org/1',
  ])
})

test('a feed without an id, a date or an author would be found faulty', () => {
  const spoilt = (words: string | RegExp) => faults(root(parsed(feed(book).replace(words, ''))))
  expect(spoilt(/<id>.*?<\/id>/)).toContain('has not exactly one id')
  expect(spoilt('T00:00:00Z')).toContain('2026-03-04 is no instant')
  expect(spoilt(/<author>.*<\/author>/)).toContain('has no author')
  expect(spoilt('https://books.example.org/half/editions')).toContain('.atom is not absolute')
})

test('the name of an edition stays when others follow', () => {
  const ids = (one: FeedBook) => texts(root(parsed(feed(one))), 'entry > id')
  const before = { ...book, version: '1.0 beta', date: '2026-01-02', editions: book.editions?.slice(1) }
  expect(ids(book)).toEqual([
    'tag:books.example.org,2026-03-04:/half/1.1.0',
    'tag:books.example.org,2026-01-02:/half/1.0%20beta',
  ])
  expect(ids(before)).toEqual(ids(book).slice(1))
})
