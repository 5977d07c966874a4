import { escaped } from './escaped.ts'

/** What may be shown of a page elsewhere. */
export interface PageExcerpts {
  /** HTML by the id of what it is of, '' for the page; its links lead from the book's root. */
  readonly texts: Readonly<Record<string, string>>
  /** Its figures, each of which has a page of its own. */
  readonly figures: readonly string[]
}

/** A tree of HTML, of a page in a browser or of one that was read from a file. */
export interface Tree<N> {
  /** Whether an element matches a selector without combinators. */
  is(node: N, selector: string): boolean
  /** The first element inside of one that matches a selector. */
  first(node: N, selector: string): N | undefined
  /** The element before or behind one, among those of its parent. */
  beside(node: N, side: 'before' | 'behind'): N | undefined
  children(node: N): readonly N[]
  /** What a text node says. */
  text(node: N): string | undefined
  /** The HTML of some nodes. */
  html(nodes: readonly N[]): string
}

/** What a page says of the thing that has an id, as HTML: enough to recall it by; nothing if it is not of a kind that has any. */
export function excerptOf<N>(target: N, tree: Tree<N>): string | undefined {
  const { is } = tree
  if (is(target, 'figure')) return figure(target, tree)
  if (is(target, '.equation')) return introduced(target, tree)
  if (is(target, 'aside, .note')) return inner(target, tree)
  if (is(target, 'dt')) return titled(target, tree.beside(target, 'behind'), tree)
  if (is(target, 'h1, h2, h3, h4')) return titled(target, nextParagraph(target, tree), tree)
  if (is(target, 'tr')) return row(target, tree)
  if (is(target, 'li')) return tree.html(tree.children(target).filter((child) => !isAside(child, tree)))
  const heading = tree.first(target, 'h1, h2, h3, h4')
  return heading && titled(heading, tree.first(target, 'p:not(.kicker)'), tree)
}

const inner = <N>(node: N, tree: Tree<N>) => tree.html(tree.children(node))
const title = (html: string) => `<p class="preview-title">${html}</p>`

/** What an entry of a list says besides, of where it is used. */
const isAside = <N>(node: N, { is, text }: Tree<N>) => text(node) === undefined && is(node, '.cited, .uses, .backlink')

/** A row of a table, without what its cells say besides. */
function row<N>(target: N, tree: Tree<N>): string {
  const cells = tree.children(target).filter((cell) => tree.text(cell) === undefined)
  const said = cells.map((cell) => tree.html(tree.children(cell).filter((child) => !isAside(child, tree))))
  return `<tr>${said.map((html) => `<td>${html}</td>`).join('')}</tr>`
}

function titled<N>(head: N, body: N | undefined, tree: Tree<N>): string {
  const paragraph = body && (tree.is(body, 'p') ? body : (tree.first(body, 'p') ?? body))
  return title(inner(head, tree)) + (paragraph ? `<p>${inner(paragraph, tree)}</p>` : '')
}

/** The paragraph that a heading stands above, if there is one before the next heading. */
function nextParagraph<N>(heading: N, tree: Tree<N>): N | undefined {
  let next = tree.beside(heading, 'behind')
  while (next && !tree.is(next, 'p, h1, h2, h3, h4')) next = tree.beside(next, 'behind')
  return next && tree.is(next, 'p') ? next : undefined
}

/** Drawings that are much higher than wide, by the ratio that their style says. */
const TALL = [0, 1, 2, 3, 4, 5, 6].map((tenth) => `svg[style*="--ratio:0.${tenth}"]`).join(', ')

/** A figure's name and its still drawing, which comes first where it is live: the narrow one, unless it would be seen from afar. */
function figure<N>(target: N, tree: Tree<N>): string | undefined {
  const [narrow, wide] = ['narrow', 'wide'].map((layout) => {
    const drawing = tree.first(target, `.drawing.${layout}`)
    return drawing && tree.first(drawing, 'svg')
  })
  const isWide = wide !== undefined && (narrow === undefined || tree.is(narrow, TALL))
  const still = isWide ? wide : narrow
  const caption = tree.first(target, 'figcaption b')
  if (!still) return undefined
  return `${caption ? title(inner(caption, tree)) : ''}<div class="drawing ${isWide ? 'wide' : 'narrow'}">${tree.html([still])}</div>`
}

/** A formula and the sentence that leads to it. */
function introduced<N>(formula: N, tree: Tree<N>): string {
  const before = tree.beside(formula, 'before')
  const lead = before && tree.is(before, 'p') ? `<p>${lastSentence(before, tree)}</p>` : ''
  return lead + tree.html([formula])
}

/** Where a sentence ends and another begins, in this text or behind it. */
const END = /[.?!][’”"')\]]*\s+(?=[^\sa-z]|$)/g

function lastSentence<N>(paragraph: N, tree: Tree<N>): string {
  const parts = tree.children(paragraph).flatMap((part) => (isClaim(part, tree) ? tree.children(part) : [part]))
  for (const [at, part] of [...parts.entries()].reverse()) {
    const rest = parts.slice(at + 1)
    const text = tree.text(part) ?? ''
    const end = [...(rest.length > 0 ? text : text.trimEnd()).matchAll(END)].at(-1)
    if (end) return escaped(text.slice(end.index + end[0].length)) + tree.html(rest)
  }
  return tree.html(parts)
}

/** Whether a node holds sentences that stand on a claim. */
const isClaim = <N>(node: N, { is, text }: Tree<N>) => text(node) === undefined && is(node, '.claim')
