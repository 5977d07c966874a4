import GithubSlugger from 'github-slugger'
import type { Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { Scope } from './scopes.ts'

/** A formula as a chapter has it. */
export interface Formula {
  readonly tex: string
  readonly scope: Scope
  readonly isDisplayed: boolean
  readonly line: number | undefined
}

/** All formulas of a chapter that is not set, in order, whichever of its claims hold. */
export function formulasIn(tree: Root, chapter: string): Formula[] {
  const slugger = new GithubSlugger()
  const formulas: Formula[] = []
  let section: string | undefined
  visit(tree, (node) => {
    if (node.type === 'heading') section = slugger.slug(textOf(node))
    if (node.type !== 'math' && node.type !== 'inlineMath') return
    const { value: tex, type, position } = node
    formulas.push({ tex, scope: { chapter, section }, isDisplayed: type === 'math', line: position?.start.line })
  })
  return formulas
}
