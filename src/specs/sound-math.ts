import type { Element, ElementContent, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

/** Elements of MathML whose children have a meaning by their place. */
const PLACED = new Set(['mfrac', 'mover', 'mroot', 'msub', 'msubsup', 'msup', 'munder', 'munderover'])

/** FUNCTION APPLICATION, which is not seen. */
const APPLIED = '\u2061'

/**
 * A rehype plugin: the MathML of KaTeX as MathML allows it, and as it is read aloud. KaTeX writes the sign of function
 * application behind a name such as min as one more child of what the name is a part of, where it stands for an exponent;
 * and the number of an equation as a cell of a table with the formula, among empty ones: the equation is named by it.
 */
export function rehypeSoundMath() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (PLACED.has(node.tagName)) node.children = node.children.filter((child) => !isApplication(child))
      const formula = numbered(node)
      if (!formula || !parent || index === undefined) return undefined
      parent.children[index] = row(formula)
      return [SKIP, index]
    })
  }
}

function isApplication(node: ElementContent): node is Element {
  const [only, ...others] = node.type === 'element' && node.tagName === 'mo' ? node.children : []
  return only?.type === 'text' && only.value === APPLIED && others.length === 0
}

/** The cell of a formula in the table that KaTeX makes of it and its number. */
function numbered({ tagName, properties, children: [line] }: Element): Element | undefined {
  if (tagName !== 'mtable' || properties['width'] !== '100%' || line?.type !== 'element') return undefined
  const [, formula] = line.children
  return formula?.type === 'element' ? formula : undefined
}

function row({ children }: Element): Element {
  const [only] = children
  if (only?.type === 'element' && children.length === 1) return only
  return { type: 'element', tagName: 'mrow', properties: {}, children }
}
