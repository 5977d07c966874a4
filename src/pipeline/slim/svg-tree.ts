/** An element of an SVG; attributes and texts are as they are written, escaped. */
export interface SvgElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly SvgNode[]
}

export type SvgNode = SvgElement | string

export const isElement = (node: SvgNode): node is SvgElement => typeof node !== 'string'

const TAG = /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|[^<]+/g
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g

/**
 * The root of an SVG as drawing programs write it: one element, attributes in double quotes, neither comments nor CDATA.
 * @throws {RangeError} if it is none.
 */
export function svgTree(svg: string): SvgElement {
  const top: SvgNode[] = []
  const open: { readonly element: SvgElement; readonly children: SvgNode[] }[] = []
  const place = (node: SvgNode) => (open.at(-1)?.children ?? top).push(node)
  for (const [whole, end, name, attributes = '', alone] of svg.matchAll(TAG)) {
    if (name === undefined) place(whole)
    else if (end) open.pop()
    else {
      const children: SvgNode[] = []
      const element = { name, attributes: attributesIn(attributes), children }
      place(element)
      if (!alone) open.push({ element, children })
    }
  }
  const root = top.find(isElement)
  if (!root || open.length > 0) throw new RangeError('this is no SVG: it has no root element, or one that does not end')
  return root
}

function attributesIn(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, name, value]) => [name, value]))
}

/** An SVG as text. */
export function svgText(node: SvgNode): string {
  if (typeof node === 'string') return node
  const { name, attributes, children } = node
  const tag = Object.entries(attributes).reduce((text, [key, value]) => `${text} ${key}="${value}"`, `<${name}`)
  return children.length === 0 ? `${tag}/>` : `${tag}>${children.map(svgText).join('')}</${name}>`
}
