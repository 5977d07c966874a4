import { posix } from 'node:path'
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { select } from 'hast-util-select'
import { SKIP, visit } from 'unist-util-visit'
import { symbolAnchor } from '../../pipeline/notation/links.ts'
import { excerptOf, type PageExcerpts } from '../../specs/excerpts.ts'
import { classesOf } from '../classes.ts'
import { hastTree } from './hast-tree.ts'

/** A page's excerpts, and the places of the book that it links to, `page#id` or `page`. */
export interface ReadPage extends PageExcerpts {
  readonly links: readonly string[]
}

/** Reads what a page has that links may lead to, and where its own lead. */
export function readPage(path: string, html: string): ReadPage {
  const page = fromHtml(html)
  const main = select('main', page)
  if (main) takeAnchorsOut(main)
  const links = main ? settledLinks(main, path) : []
  if (!main) return { texts: {}, figures: [], links }
  const tree = hastTree(page)
  const texts: Record<string, string> = {}
  const figures: string[] = []
  const own = path.match(/^figures\/(.+)\.html$/)?.[1]
  visit(main, 'element', (element) => {
    const { id } = element.properties
    if (element.tagName === 'svg') return SKIP
    if (typeof id !== 'string') return undefined
    const isFigure = element.tagName === 'figure'
    if (isFigure && id !== own) figures.push(id)
    const text = isFigure && id !== own ? undefined : excerptOf(element, tree)
    if (text !== undefined) texts[isFigure ? '' : id] = text
    return undefined
  })
  texts[''] ??= opening(page, main)
  return { texts, figures, links }
}

/** What a page says of itself as a whole. */
function opening(page: Root, main: Element): string {
  const tree = hastTree(main)
  const heading = select('h1', main)
  const kicker = select('.kicker', main)
  const description = select('meta[name=description]', page)?.properties['content']
  const name = [kicker, heading].flatMap((part) => (part ? [tree.html(part.children)] : [])).join('. ')
  const says = tree.html([{ type: 'text', value: String(description ?? '') }])
  return `<p class="preview-title">${name}</p><p>${says}</p>`
}

/** Links of places to themselves lead nowhere from elsewhere. */
function takeAnchorsOut(main: Element): void {
  visit(main, 'element', (element, at, parent) => {
    if (at === undefined || !classesOf(element).includes('anchor')) return undefined
    parent?.children.splice(at, 1)
    return at
  })
}

/** The places that a link leads to: one that leads to symbols tells all of them. */
function idsOf(hash: string | undefined, symbols: unknown): readonly (string | undefined)[] {
  return typeof symbols === 'string' ? symbols.split(' ').map(symbolAnchor) : [hash]
}

/** Lets the links of a page lead from the book's root, and tells those that lead to its pages. */
function settledLinks(main: Element, path: string): string[] {
  const links = new Set<string>()
  visit(main, 'element', ({ tagName, properties }) => {
    if (tagName === 'svg') return SKIP
    const { href, dataSymbols } = properties
    if (tagName !== 'a' || typeof href !== 'string' || /^(?:[a-z]+:|\/\/)/i.test(href)) return undefined
    const [to = '', hash] = href.split('#')
    const page = to === '' ? path : posix.join(posix.dirname(path), to)
    properties['href'] = hash === undefined ? page : `${page}#${hash}`
    if (page !== path) for (const id of idsOf(hash, dataSymbols)) links.add(id === undefined ? page : `${page}#${id}`)
    return undefined
  })
  return [...links]
}
