import { type Attributes, parted } from './attributes.ts'
import { segmentsOf } from './path-data.ts'
import { pathText } from './path-text.ts'
import { isElement, type SvgElement, type SvgNode } from './svg-tree.ts'

/** Nodes of which elements that follow each other and look alike are in a group that says so once, where that is shorter. */
export function alike(nodes: readonly SvgNode[]): readonly SvgNode[] {
  const lookOf = ({ attributes }: SvgElement) => JSON.stringify(parted(attributes).inherited)
  return runsOf(nodes, lookOf).flatMap((run) => {
    const { inherited } = parted(run.elements[0]?.attributes ?? {})
    const said = Object.entries(inherited).reduce((sum, [name, value]) => sum + ` ${name}="${value}"`.length, 0)
    if (said * (run.elements.length - 1) <= '<g></g>'.length) return run.nodes
    const children = run.elements.map((element) => ({ ...element, attributes: parted(element.attributes).own }))
    return [{ name: 'g', attributes: inherited, children }]
  })
}

interface Run {
  readonly nodes: SvgNode[]
  /** The nodes, or none if they are a text. */
  readonly elements: SvgElement[]
}

/** Nodes in runs of elements that have the same look; a text, and an element without a look, is alone. */
function runsOf(nodes: readonly SvgNode[], lookOf: (element: SvgElement) => string | undefined): Run[] {
  const runs: Run[] = []
  let before: string | undefined
  for (const node of nodes) {
    const look = isElement(node) ? lookOf(node) : undefined
    if (look === undefined || look !== before) runs.push({ nodes: [], elements: [] })
    runs.at(-1)!.nodes.push(node)
    if (isElement(node)) runs.at(-1)!.elements.push(node)
    before = look
  }
  return runs
}

/** A group that says itself what all of its elements say; groups in it that then say nothing go. */
export function lifted(group: SvgElement): SvgElement {
  const elements = group.children.filter(isElement)
  const [first, ...others] = elements
  if (!first || elements.length < group.children.length) return group
  if (others.length === 0 && first.name !== 'g') return group
  const common = Object.entries(parted(first.attributes).inherited).filter(
    ([name, value]) => !(name in group.attributes) && others.every(({ attributes }) => attributes[name] === value),
  )
  const isOwn = ([name]: readonly [string, string]) => !common.some(([one]) => one === name)
  const without = (attributes: Attributes) => Object.fromEntries(Object.entries(attributes).filter(isOwn))
  return {
    ...group,
    attributes: { ...group.attributes, ...Object.fromEntries(common) },
    children: elements
      .map((element) => ({ ...element, attributes: without(element.attributes) }))
      .flatMap((element) => (isBare(element) ? element.children : [element])),
  }
}

const isBare = ({ name, attributes }: SvgElement) => name === 'g' && Object.keys(attributes).length === 0

/** Nodes of which lines that follow each other and look alike are one path, if none is seen through another or lies on it. */
export function joined(nodes: readonly SvgNode[], decimals: number): readonly SvgNode[] {
  const lookOf = ({ name, attributes: { d = '', ...rest } }: SvgElement) => {
    const isPlain =
      name === 'path' && !Object.keys(rest).some((one) => /^fill|opacity$|^transform$|^clip-path$/.test(one))
    return isPlain && segmentsOf(d) ? JSON.stringify(rest) : undefined
  }
  return runsOf(nodes, lookOf).flatMap(({ nodes: run, elements }) => {
    const [first] = elements
    const distinct = new Set(elements.map(({ attributes }) => attributes['d']))
    if (!first || elements.length < 2 || distinct.size < elements.length) return run
    const segments = elements.flatMap(({ attributes: { d = '' } }) => segmentsOf(d) ?? [])
    return [{ ...first, attributes: { ...first.attributes, d: pathText(segments, decimals) } }]
  })
}
