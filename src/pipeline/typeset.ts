import GithubSlugger from 'github-slugger'
import type { Nodes, Parent, PhrasingContent, Root, RootContent } from 'mdast'
import type { InlineMath } from 'mdast-util-math'
import { toString as textOf } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { isUnbroken } from '../specs/unbroken.ts'
import { rowsNode, valueNode } from './bound-values.ts'
import type { Chapter } from './chapters.ts'
import { claimBranch, claimIds, claimNode } from './claims.ts'
import { attributesOf, elementFaults, html, isJsx, type Jsx } from './elements.ts'
import type { Facts, Place, Report } from './facts.ts'
import { Footnotes, reportFootnotes } from './footnotes.ts'
import { keyNode } from './key-samples.ts'
import { displayNodes, inlineFormula } from './math.ts'
import { metAt } from './notation/links.ts'
import { restoreParagraphs } from './paragraphs.ts'
import { Places } from './places.ts'
import { citationNodes, referenceNode, termNode } from './references.ts'
import { suggestion } from './suggestion.ts'

/** What is wrong, without the file: the caller knows it. */
export interface Fault {
  readonly line?: number | undefined
  readonly what: string
  readonly instead?: string | undefined
}

type Next = [typeof SKIP, number] | undefined

/**
 * Sets a chapter: puts the run's values, the true branch of every claim, numbers of figures and equations, citations
 * and references into its syntax tree, in place. Only <Figure> is left for the page.
 * @param chapter which it is; places in it are named for its number.
 * @returns every fault, none if the chapter can be printed.
 */
export function typeset(tree: Root, facts: Facts, chapter: Pick<Chapter, 'id' | 'number'>): Fault[] {
  const faults: Fault[] = []
  const report: Report = (node, what, instead) => faults.push({ line: node.position?.start.line, what, instead })
  const slugger = new GithubSlugger()
  const places = new Places(chapter)
  const footnotes = new Footnotes(chapter.number)
  const setting = { facts, report, places, claimId: claimIds() }
  restoreParagraphs(tree)
  reportFootnotes(tree, report)
  visit(tree, (node, index, parent) => {
    if (node.type === 'heading') {
      places.section = slugger.slug(textOf(node))
      node.data = { ...node.data, hProperties: { id: places.section } }
    }
    reportCode(node, report)
    if (parent === undefined || index === undefined) return undefined
    const place = { node, parent: parent as Parent, index }
    if (node.type === 'math') return swap(place, displayNodes(node, setting))
    if (node.type === 'inlineMath') return swap(place, inlineNodes(node, place, setting))
    if (node.type === 'footnoteReference') return swap(place, [footnotes.mark(node)])
    return isJsx(node) ? setElement(node, place, setting) : undefined
  })
  footnotes.gather(tree)
  return faults
}

function reportCode(node: Nodes, report: Report): void {
  if (node.type === 'mdxjsEsm')
    report(node, 'a chapter has no imports and no exports', 'Name figures, values and claims instead.')
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    report(
      node,
      `a chapter has no expressions, got {${node.value}}`,
      'Compute it in an experiment and write <Value of="…" />.',
    )
  }
}

/** Puts nodes in place of one; the walk goes on behind them, or, to set what they hold, at the first. */
function swap(
  { parent, index }: Place,
  nodes: readonly (PhrasingContent | RootContent)[],
  then: 'behind' | 'inside' = 'behind',
): Next {
  parent.children.splice(index, 1, ...(nodes as RootContent[]))
  return [SKIP, then === 'behind' ? index + nodes.length : index]
}

/** What elements are set with. */
interface Setting {
  readonly facts: Facts
  readonly report: Report
  readonly places: Places
  /** The id of the next sentence of the chapter that stands on a claim. */
  readonly claimId: (claim: string) => string
}

function setElement(element: Jsx, place: Place, setting: Setting): Next {
  const { facts, report } = setting
  const wrong = elementFaults(element)
  for (const { what, instead } of wrong) report(element, what, instead)
  if (wrong.length > 0) return undefined
  const attributes = attributesOf(element)
  switch (element.name) {
    case 'Value':
      return swap(place, [valueNode(element, attributes, facts, report)])
    case 'Rows':
      return swap(place, [rowsNode(element, attributes, facts, report)])
    case 'Cite':
      return swap(place, citationNodes(element, attributes, setting))
    case 'Ref':
      return swap(place, [referenceNode(element, attributes['to'] as string, setting)])
    case 'Term':
      return swap(place, [termNode(element, attributes['id'] as string, setting)], 'inside')
    case 'Claim':
      return swap(place, claimNodes(element, attributes['holds'] as string, setting), 'inside')
    case 'Key':
      return swap(place, [keyNode(element, attributes['of'] as string, facts, report)], 'inside')
    case 'Aside':
      return swap(place, [asideNode(element, attributes)], 'inside')
    case 'Otherwise':
      report(element, '<Otherwise> stands outside a <Claim>', 'Put it last inside the <Claim> it belongs to.')
      return undefined
    default:
      reportFigure(element, attributes['id'] as string, facts, report)
      return undefined
  }
}

function claimNodes(element: Jsx, name: string, { facts, report, claimId }: Setting): readonly RootContent[] {
  const branch = claimBranch(element, name, facts, report)
  return branch.length > 0 ? [claimNode(branch, name, claimId(name))] : []
}

function reportFigure(element: Jsx, id: string, { figures }: Facts, report: Report): void {
  if (!figures.has(id)) report(element, `there is no figure ${id}`, suggestion(id, [...figures]))
}

function asideNode(element: Jsx, { id, title = '' }: Record<string, string>): PhrasingContent {
  const heading = html('p', { className: 'aside-title' }, [{ type: 'text', value: title }])
  return html('aside', { id, className: 'note', 'aria-label': title }, [heading, ...element.children])
}

/** A formula in a sentence, with its punctuation, in an element if there is anything to be said of it. */
function inlineNodes(math: InlineMath, place: Place, setting: Setting): RootContent[] {
  const { math: set, properties, fresh } = inlineFormula(math, setting)
  const nodes = withItsPunctuation(set, place)
  const isPlain = properties.id === undefined && properties.dataOf === undefined
  return isPlain ? nodes : [metAt(html('span', properties, nodes) as RootContent, fresh)]
}

/** A short formula and the punctuation behind it, which would else begin the next line: browsers break after a formula. */
function withItsPunctuation(math: RootContent, { parent, index }: Place): RootContent[] {
  const next = parent.children[index + 1]
  const [punctuation] = (next?.type === 'text' && next.value.match(/^[^\s]+/)) || []
  if (!punctuation || next?.type !== 'text' || !('value' in math) || !isUnbroken(math.value)) return [math]
  next.value = next.value.slice(punctuation.length)
  return [html('span', { className: 'unbroken' }, [math, { type: 'text', value: punctuation }])]
}
