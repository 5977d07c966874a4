import type { Element, ElementContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { bareRule } from './bare.ts'
import { type BoundFigure, descriptions, figureRule } from './figures.ts'
import { formulaRule } from './formulas.ts'
import { boundName, type Inside, linkRule } from './links.ts'
import { element, rewritten, wordsOf } from './nodes.ts'
import { noteRule } from './notes.ts'
import { has, xhtml } from './xhtml.ts'

/** What a page is in a book: its EPUB type and its role. */
export interface PageKind {
  readonly type: string
  readonly role?: string
}

/** A page of the site that is to be bound. */
export interface Bindable {
  /** From the site's root. */
  readonly path: string
  readonly html: string
  readonly kind: PageKind
  readonly language: string
  readonly inside: Inside
  /** The figures that it may show. */
  readonly figures: readonly BoundFigure[]
}

/** A page of the site as an e-book has it. Plain data. */
export interface BoundPage {
  /** From the root of the e-book. */
  readonly path: string
  readonly type: string
  readonly xhtml: string
  readonly hasMath: boolean
  readonly hasSvg: boolean
  readonly title: string
  readonly sections: readonly { readonly id: string; readonly title: string }[]
  /** The figures that it shows. */
  readonly figures: readonly string[]
}

/** Binds the main content of a page, its figures as pictures, and their descriptions at its end. */
export function boundPage({ path, html, kind, language, inside, figures }: Bindable): BoundPage {
  const main = select('main', fromHtml(html))
  const pictured = rewritten(main?.children as ElementContent[], [figureRule(figures)])
  const shown = selectAll('figure[id]', { type: 'root', children: pictured }).map(({ properties }) =>
    String(properties['id']),
  )
  const described = descriptions(figures.filter(({ id }) => shown.includes(id)))
  const content = rewritten([...pictured, ...described], [noteRule, bareRule, formulaRule, linkRule(inside)])
  const root = { type: 'root' as const, children: content }
  const title = titleOf(select('h1', root), path)
  const { type, role } = kind
  const { className } = main?.properties ?? {}
  const section = element('section', { 'epub:type': type, role, className, ariaLabel: title }, ...content)
  return {
    path: `pages/${boundName(path)}`,
    type,
    xhtml: xhtml({ title, language, root: '../', body: [section] }),
    hasMath: has('math', content),
    hasSvg: has('svg', content),
    title,
    sections: selectAll('h2[id]', root)
      .map((heading) => ({ id: String(heading.properties['id']), title: wordsOf(heading) }))
      .filter(({ id }) => id !== 'figure-descriptions'),
    figures: shown,
  }
}

const titleOf = (heading: Element | undefined, path: string) => (heading ? wordsOf(heading) : path)
