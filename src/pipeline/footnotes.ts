import type { FootnoteDefinition, FootnoteReference, Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { decoded } from '../specs/decoded.ts'
import { FOOTNOTES } from '../strings.ts'
import { html } from './elements.ts'
import type { Report } from './facts.ts'

/** A mark of a footnote that nothing defines, which Markdown takes for words. */
const STRAY = /\[\^([^\]\s]+)\]/g

/** Tells footnotes that are marked and not defined, or defined and not marked, or twice, whichever claims hold. */
export function reportFootnotes(tree: Root, report: Report): void {
  const marked = new Set<string>()
  const defined = new Map<string, Nodes>()
  visit(tree, (node) => {
    if (node.type === 'footnoteReference') marked.add(node.identifier)
    if (node.type === 'footnoteDefinition') {
      if (defined.has(node.identifier)) report(node, `the footnote ${labelOf(node)} is defined twice`, INSTEAD)
      defined.set(node.identifier, node)
    }
    if (node.type !== 'text') return
    for (const [, label = ''] of node.value.matchAll(STRAY))
      report(node, `there is no footnote ${label}`, `Define it in a paragraph of its own: [^${label}]: words`)
  })
  for (const [identifier, node] of defined)
    if (!marked.has(identifier))
      report(node, `nothing refers to the footnote ${identifier}`, `Write [^${identifier}] where it belongs.`)
}

const INSTEAD = 'A footnote is one text; mark it in several places if need be.'

const labelOf = ({ label, identifier }: FootnoteDefinition | FootnoteReference) => label ?? identifier

/** What its author called a footnote, by its id or by a link to it on a page. */
export const footnoteName = (id: string): string => decoded(id).replace(/^#?note-[^-]+-/, '')

/** The footnotes of a chapter that is being set, numbered in the order in which they are marked. */
export class Footnotes {
  readonly #chapter: string
  /** How often each is marked. */
  readonly #marks = new Map<string, number>()

  /** @param chapter its number. */
  constructor(chapter: string) {
    this.#chapter = chapter
  }

  /** The mark of a footnote, which leads to it. */
  mark({ identifier }: FootnoteReference): PhrasingContent {
    const count = (this.#marks.get(identifier) ?? 0) + 1
    this.#marks.set(identifier, count)
    const number = [...this.#marks.keys()].indexOf(identifier) + 1
    const properties = {
      id: this.#markId(identifier, count),
      dataFootnoteRef: true,
      role: 'doc-noteref',
      'aria-label': FOOTNOTES.mark(number),
    }
    const link = {
      type: 'link',
      url: `#${this.#id(identifier)}`,
      children: [{ type: 'text', value: `${number}` }],
      data: { hProperties: properties },
    } as PhrasingContent
    return html('sup', { className: 'footnote-mark' }, [link])
  }

  /** Moves the footnotes that are marked to the end of their chapter. */
  gather(tree: Root): void {
    const definitions = new Map<string, FootnoteDefinition>()
    visit(tree, 'footnoteDefinition', (node, index = 0, parent) => {
      definitions.set(node.identifier, node)
      parent?.children.splice(index, 1)
      return index
    })
    const items = [...this.#marks].flatMap(([identifier, count]) => {
      const definition = definitions.get(identifier)
      return definition ? [this.#item(definition, count)] : []
    })
    if (items.length === 0) return
    const properties = {
      className: 'footnotes',
      dataFootnotes: true,
      role: 'doc-endnotes',
      'aria-label': FOOTNOTES.title,
    }
    tree.children.push(html('section', properties, [html('ol', {}, items)]) as RootContent)
  }

  #item({ identifier, children }: FootnoteDefinition, count: number): PhrasingContent {
    const backs = Array.from({ length: count }, (_, at) => this.#back(identifier, at + 1))
    return html('li', { id: this.#id(identifier), dataFootnote: true }, [...children, ...backs])
  }

  #back(identifier: string, count: number): RootContent {
    const properties = { className: ['backlink'], dataFootnoteBackref: true, role: 'doc-backlink' }
    const children = [{ type: 'text', value: FOOTNOTES.back(count) }]
    const url = `#${this.#markId(identifier, count)}`
    return { type: 'link', url, children, data: { hProperties: properties } } as RootContent
  }

  #id(identifier: string): string {
    return `note-${this.#chapter}-${identifier}`
  }

  #markId(identifier: string, count: number): string {
    return `mark-${this.#chapter}-${identifier}${count > 1 ? `-${count}` : ''}`
  }
}
