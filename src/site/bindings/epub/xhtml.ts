import type { Element, ElementContent } from 'hast'
import { toXast } from 'hast-util-to-xast'
import { toXml } from 'xast-util-to-xml'
import { element } from './nodes.ts'

/** A page of an e-book. */
export interface Page {
  readonly title: string
  /** BCP 47 tag. */
  readonly language: string
  /** From the page to the root of the e-book. */
  readonly root: '' | '../'
  readonly body: readonly Element[]
}

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
const EPUB = 'http://www.idpf.org/2007/ops'

/** A page as XHTML. */
export function xhtml({ title, language, root, body }: Page): string {
  const head = element(
    'head',
    {},
    element('title', {}, title),
    element('link', { rel: ['stylesheet'], type: 'text/css', href: `${root}book.css` }),
  )
  const names = { 'xmlns:epub': EPUB, lang: language, 'xml:lang': language }
  const html = element('html', names, head, element('body', {}, ...body))
  return `${DECLARATION}${toXml(toXast({ type: 'root', children: [{ type: 'doctype' }, html] }), { closeEmptyElements: true })}\n`
}

/** Whether there is an element of a kind, such as a formula, among some nodes. */
export function has(tagName: string, nodes: readonly ElementContent[]): boolean {
  return nodes.some((node) => node.type === 'element' && (node.tagName === tagName || has(tagName, node.children)))
}
