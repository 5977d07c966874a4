import type { Element, ElementContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { FrameName } from '../../../specs/frames.ts'
import { EPUB_BOOK, FIGURE, NAMES } from '../../../strings.ts'
import { element, type Rule } from './nodes.ts'

/** A figure as an e-book prints it. */
export interface BoundFigure {
  readonly id: string
  /** '' if no chapter shows it. */
  readonly number: string
  readonly title: string
  readonly alt: string
  /** As HTML. */
  readonly caption: string
  readonly description: string
  /** The layouts that it is printed in. */
  readonly layouts: readonly FrameName[]
  /** Where it lives with its data and its code. */
  readonly url: string
}

/** The path of a drawing from the root of the e-book. */
export function drawingPath(id: string, layout: FrameName): string {
  return `figures/${id}${layout === 'narrow' ? '-narrow' : ''}.svg`
}

/** Figures of pages become pictures, with links to their descriptions and to where they live. */
export function figureRule(figures: readonly BoundFigure[]): Rule {
  return (node) => {
    if (node.tagName !== 'figure') return undefined
    const figure = figures.find(({ id }) => id === node.properties['id'])
    return figure && [figureOf(figure)]
  }
}

function figureOf(figure: BoundFigure): Element {
  const { id, number, title, alt, layouts, url } = figure
  const source = (layout: FrameName) => `../${drawingPath(id, layout)}`
  const img = element('img', { src: source('wide'), alt, ariaDetails: describedBy(id) })
  const narrow = element('source', { media: '(max-width: 500px)', srcSet: source('narrow'), type: 'image/svg+xml' })
  return element(
    'figure',
    { id },
    layouts.includes('narrow') ? element('picture', {}, narrow, img) : img,
    element(
      'figcaption',
      {},
      element('p', {}, element('b', {}, `${NAMES.figureTitled(number, title)}.`), ' ', ...parsed(figure.caption)),
      element(
        'p',
        { className: ['more'] },
        element('a', { href: `#${describedBy(id)}` }, FIGURE.description),
        ' · ',
        element('a', { href: url }, EPUB_BOOK.liveFigure),
      ),
    ),
  )
}

/** The descriptions of figures, for the end of their page. */
export function descriptions(figures: readonly BoundFigure[]): Element[] {
  if (figures.length === 0) return []
  const heading = element('h2', { id: 'figure-descriptions' }, EPUB_BOOK.descriptions)
  return [
    element(
      'section',
      { className: ['descriptions'], ariaLabelledBy: ['figure-descriptions'] },
      heading,
      ...figures.map(descriptionOf),
    ),
  ]
}

function descriptionOf(figure: BoundFigure): Element {
  const { id, number, title, description } = figure
  const words = parsed(description)
  const paragraphs = /^<p>/.test(description) ? words : [element('p', {}, ...words)]
  const up = number === '' ? EPUB_BOOK.back : EPUB_BOOK.backTo(NAMES.figure(number))
  const back = element('a', { href: `#${id}`, role: 'doc-backlink' }, up)
  return element(
    'section',
    { id: describedBy(id) },
    element('h3', {}, NAMES.figureTitled(number, title)),
    ...paragraphs,
    element('p', { className: ['more'] }, back),
  )
}

const describedBy = (id: string) => `${id}-description`

const parsed = (html: string) => fromHtml(html, { fragment: true }).children as ElementContent[]
