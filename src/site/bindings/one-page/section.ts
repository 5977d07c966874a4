import type { Element } from 'hast'
import { select, selectAll } from 'hast-util-select'
import { toText } from 'hast-util-to-text'
import { visit } from 'unist-util-visit'
import { shape } from './formula-shapes.ts'
import { markupOf } from './html.ts'
import { renameIds } from './ids.ts'
import type { Content } from './leaf.ts'
import { type Inside, linkIn } from './links.ts'
import { packed } from './packed.ts'

/** The page whose heading is that of the book. */
const FRONT = 'index.html'

/** A section of the one page. */
export interface Section {
  readonly html: string
  /** The classes that shape its formulas. */
  readonly shapes: readonly string[]
}

/** The content of a page as a section of the one page: its ids, links and headings are those of the whole. */
export function sectionOf(path: string, { main, isChapter }: Content, inside: Inside): Section {
  const heading = select('h1', main)
  const title = heading ? titleIn(heading) : path
  for (const { properties } of selectAll('nav, section[aria-label]', main))
    properties['ariaLabel'] = `${properties['ariaLabel']}: ${title}`
  const { id: _, className = [], ...rest } = main.properties
  main.tagName = 'section'
  main.properties = { ...rest, ariaLabel: title, className: ['leaf', ...[className].flat().map(String)] }
  const shapes = new Set<string>()
  visit(main, 'element', (element: Element) => {
    const { id } = element.properties
    renameIds(element, (id) => inside.renamed.get(`${path}#${id}`) ?? id)
    if (element.tagName === 'figure' && element.properties['id'] !== id) element.properties['dataFigure'] = id
    relink(element, path, inside)
    if (path !== FRONT) lower(element)
    spare(element)
    const name = shape(element)
    if (name !== undefined) shapes.add(name)
  })
  main.properties['id'] = inside.pages.get(path)
  for (const drawing of selectAll('.drawing.narrow', main)) pack(drawing)
  const html = markupOf(
    isChapter ? { type: 'element', tagName: 'div', properties: { className: ['chapter'] }, children: [main] } : main,
  )
  return { html, shapes: [...shapes].sort() }
}

/** The words of a heading without what is small in it. */
function titleIn(heading: Element): string {
  const words = heading.children.filter((child) => child.type !== 'element' || child.tagName !== 'small')
  return toText({ type: 'root', children: words }).trim()
}

/** Links lead to where things are now. */
export function relink({ properties }: Element, path: string, inside: Inside): void {
  for (const name of ['href', 'xLinkHref']) {
    const href = properties[name]
    if (typeof href === 'string') properties[name] = linkIn(href, path, inside)
  }
}

/** A heading of a page is one rank lower in the book, and looks as it did. */
function lower(element: Element): void {
  const rank = Number(element.tagName.match(/^h([1-5])$/)?.[1] ?? 0)
  if (rank === 0) return
  element.tagName = `h${rank + 1}`
  element.properties['dataRank'] = rank
}

/**
 * What HTML knows without being told is left out: namespaces, the kind of a formula's source, the end of a style; so is what
 * made a drawing, which its files and the manifest say, and of values, which the page carries for those who ask.
 */
function spare({ tagName, properties, children }: Element): void {
  const record = children.findIndex((child) => child.type === 'element' && child.tagName === 'metadata')
  if (record >= 0) children.splice(record, 1)
  if (tagName === 'math' || tagName === 'svg') for (const name of ['xmlns', 'xmlnsXLink']) delete properties[name]
  if (tagName === 'annotation') delete properties['encoding']
  if (tagName === 'data' && properties['dataOf'] !== undefined) properties['title'] = undefined
  const { style } = properties
  if (typeof style === 'string') properties['style'] = style.replace(/;\s*$/, '')
}

/** The drawings for small screens are carried until one needs them: they are a third of a chapter. */
function pack(drawing: Element): void {
  drawing.properties['dataPacked'] = packed(markupOf(...drawing.children))
  drawing.children = []
}
