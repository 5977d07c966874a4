import type { Element, ElementContent, Root } from 'hast'
import { visit } from 'unist-util-visit'

/** Formulas longer than this, in TeX, may break inside, so that they fit a narrow column. */
const UNBROKEN_TEX = 30

/** Whether a formula stays with the punctuation behind it: one that is short, or a matrix, which breaks nowhere. */
export const isUnbroken = (tex: string): boolean =>
  tex.replace(/\\begin\{(\w*matrix)\}.*?\\end\{\1\}/gs, 'M').length <= UNBROKEN_TEX

/** A rehype plugin: a short formula stays with the punctuation behind it, which would else begin the next line. */
export function rehypeUnbroken() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      const next = index === undefined ? undefined : parent?.children[index + 1]
      const [punctuation] = (next?.type === 'text' && next.value.match(/^[^\s\p{L}\p{N}]+/u)) || []
      if (!parent || index === undefined || next?.type !== 'text' || !punctuation || !isShortFormula(node)) return
      next.value = next.value.slice(punctuation.length)
      const children: ElementContent[] = [node, { type: 'text', value: punctuation }]
      parent.children[index] = { type: 'element', tagName: 'span', properties: { className: ['unbroken'] }, children }
    })
  }
}

function isShortFormula({ tagName, properties, children }: Element): boolean {
  const isFormula = tagName === 'span' && String(properties['className']) === 'katex'
  return isFormula && isUnbroken(texOf(children))
}

/** The TeX that a formula set by KaTeX carries as an annotation. */
function texOf(children: readonly ElementContent[]): string {
  return children
    .flatMap((child) => {
      if (child.type !== 'element') return []
      if (child.tagName !== 'annotation') return [texOf(child.children)]
      return child.children.map((text) => (text.type === 'text' ? text.value : ''))
    })
    .join('')
}
