import type { Element, ElementContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { visit } from 'unist-util-visit'
import { FRAME, ONE_PAGE_BOOK } from '../../../strings.ts'
import { setSentence } from '../../sentence.ts'
import { escaped, markupOf } from './html.ts'
import type { Inside } from './links.ts'
import { relink } from './section.ts'

/** What the page may do: nothing that is not in it. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** The parts of the one page, as HTML. */
export interface Parts {
  /** The front page, whose head, masthead and foot are those of the book. */
  readonly front: { readonly path: string; readonly html: string }
  readonly inside: Inside
  readonly mark: string
  readonly styles: string
  /** Scripts that run before anything is shown. */
  readonly early: string
  readonly sections: readonly string[]
  readonly legal: string
  /** What runs, and what is carried, at the end. */
  readonly late: string
}

/** What of a page's head is said of the book too: the rest loads what the page carries. */
const SAID = 'title, meta:not([charset], [http-equiv]), link[rel="canonical"], script[type="application/ld+json"]'

/** The one page. */
export function bookMarkup({ front, inside, mark, styles, early, sections, legal, late }: Parts): string {
  const tree = fromHtml(front.html)
  const html = select('html', tree)
  const head = selectAll(SAID, select('head', tree)).map((one) => markupOf(one))
  const { lang = '' } = html?.properties ?? {}
  const renamed = JSON.stringify(renamedPlaces(inside))
  const root: Element = {
    type: 'element',
    tagName: 'html',
    properties: { lang, dataRoot: inside.url, dataEdition: mark, dataWhole: renamed === '{}' ? '' : renamed },
    children: [],
  }
  return [
    '<!doctype html>',
    markupOf(root).replace('</html>', ''),
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    ...head,
    '<link rel="icon" href="data:,">',
    `<style>${styles}</style>`,
    early,
    '</head>',
    '<body>',
    `<a class="skip" href="#content">${escaped(FRAME.skip)}</a>`,
    markupOf(...around(select('.masthead', tree), front.path, inside)),
    '<main id="content" class="book">',
    ...sections,
    '</main>',
    foot(select('.colophon', tree), { front, inside, legal }),
    late,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** The places that scripts do not find by the name that the site has for them. */
function renamedPlaces({ pages, renamed }: Inside): Record<string, string> {
  const anchors = [...pages].filter(([path, anchor]) => path !== `${anchor}.html`)
  return Object.fromEntries([...renamed, ...anchors].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** What stands around every page, once: what it leads to is in the book, or it is left out. */
function around(part: Element | undefined, path: string, inside: Inside): ElementContent[] {
  if (!part) return []
  visit(part, 'element', (element: Element, at, parent) => {
    relink(element, path, inside)
    element.properties['ariaCurrent'] = undefined
    if (element.tagName !== 'a' || String(element.properties['href']).startsWith('#')) return undefined
    parent?.children.splice(at ?? 0, 1)
    return at
  })
  return [part]
}

function foot(part: Element | undefined, { front, inside, legal }: Pick<Parts, 'front' | 'inside' | 'legal'>): string {
  const inner = around(part, front.path, inside).map((one) => (one.type === 'element' ? markupOf(...one.children) : ''))
  const { url } = inside
  const whole = markupOf(...setSentence(ONE_PAGE_BOOK.whole, { links: { site: url }, values: { site: url } }))
  return `<footer class="colophon">${inner.join('')}<p>${whole}</p>${legal}</footer>`
}
