import { toXml } from 'xast-util-to-xml'
import { DECLARATION } from './xhtml.ts'

/** An element of XML. */
export interface XmlElement {
  readonly type: 'element'
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: (XmlElement | { readonly type: 'text'; readonly value: string })[]
}

/** An element of XML, of others or of a text. */
export function xml(
  name: string,
  attributes: Record<string, string>,
  ...children: (XmlElement | string)[]
): XmlElement {
  const nodes = children.map((child) => (typeof child === 'string' ? { type: 'text' as const, value: child } : child))
  return { type: 'element', name, attributes, children: nodes }
}

/** An element as a file of its own. */
export function xmlFile(root: XmlElement): string {
  return `${DECLARATION}${toXml(root, { closeEmptyElements: true })}\n`
}
