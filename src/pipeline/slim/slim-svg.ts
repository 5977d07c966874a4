import { type Attributes, isInvisible, parted, telling } from './attributes.ts'
import { alike, joined, lifted } from './groups.ts'
import { short } from './path-text.ts'
import { placed, translation } from './shapes.ts'
import { isElement, type SvgElement, type SvgNode, svgText, svgTree } from './svg-tree.ts'

/** What draws something. */
const DRAWN = ['path', 'line', 'rect', 'circle', 'image', 'text']

/**
 * An SVG as Vega draws it in fewer bytes, and the same picture to half a unit of the last decimal that is kept: attributes
 * without effect go, and so do points of straight lines; what follows each other and looks alike is in one group or, of
 * lines, in one path. Root, words and definitions stay as they are, and of classes the roles of what is drawn.
 */
export function slimmed(svg: string, decimals: number): string {
  const root = svgTree(svg)
  return svgText({ ...root, children: root.children.flatMap((child) => slimNode(child, {}, decimals)) })
}

/** A node where the groups around it said so much for it. */
function slimNode(node: SvgNode, said: Attributes, decimals: number): readonly SvgNode[] {
  if (!isElement(node)) return [node]
  if (node.name === 'g') return slimGroup(node, said, decimals)
  if (!DRAWN.includes(node.name)) return [node]
  const told = { ...node, attributes: telling({ ...said, ...node.attributes }) }
  return isInvisible(told) ? [] : [placed(told, decimals)]
}

/** What a group says for what is in it that is said there, and later again by groups where it is shorter, but for no fill. */
function slimGroup(group: SvgElement, said: Attributes, decimals: number): readonly SvgNode[] {
  const { inherited, own } = parted(group.attributes)
  const inside = group.children.flatMap((child) => slimNode(child, { ...said, ...inherited }, decimals))
  const isAboutShapes = group.children.some((child) => isElement(child) && child.name !== 'g')
  const attributes = {
    ...groupAttributes(own, isAboutShapes, decimals),
    ...(inherited['fill'] === 'none' && { fill: 'none' }),
  }
  const slim = lifted({ name: 'g', attributes, children: alike(joined(inside, decimals)) })
  if (slim.children.length === 0) return []
  return Object.keys(slim.attributes).length === 0 ? slim.children : [united(slim, decimals)]
}

function groupAttributes(attributes: Attributes, isAboutShapes: boolean, decimals: number): Attributes {
  const { class: name = '', transform = '', ...rest } = attributes
  const role = isAboutShapes && name.match(/role-[\w-]+/)?.[0]
  const by = translation(transform)
  const at = by ? translationText(by, decimals) : transform
  return { ...(role && { class: role }), ...(at && { transform: at }), ...rest }
}

/** A group that does no more than move the one element in it, as that element moved. */
function united(group: SvgElement, decimals: number): SvgElement {
  const { transform = '', ...more } = group.attributes
  const [only, ...others] = group.children
  if (!only || !isElement(only) || others.length > 0 || Object.keys(more).length > 0) return group
  const { transform: inner = '', ...rest } = only.attributes
  const [by, own] = [translation(transform), translation(inner)]
  if (!by || !own) return group
  const sum = translationText([by[0] + own[0], by[1] + own[1]], decimals)
  const moved = { ...only, attributes: { ...(sum && { transform: sum }), ...rest } }
  return only.name === 'g' ? moved : placed(moved, decimals)
}

/** A translation as a transform, the empty one if it leads nowhere. */
function translationText(by: readonly [number, number], decimals: number): string {
  const [x, y] = by.map((value) => short(value, decimals))
  if (y === '0') return x === '0' ? '' : `translate(${x})`
  return `translate(${x} ${y})`
}
