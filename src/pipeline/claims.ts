import type { Nodes, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { EQUATION_LABEL } from './chapters.ts'
import { html, isJsx, type Jsx } from './elements.ts'
import { claimNamed, type Facts, type Report } from './facts.ts'
import { isBlock } from './paragraphs.ts'

/** The branch of a <Claim> that is true with these params; reports a false claim that has no other branch. */
export function claimBranch(element: Jsx, name: string, facts: Facts, report: Report): readonly RootContent[] {
  reportNumbered(element, report)
  const children = element.children.flatMap((child) => unwrapped(child))
  const otherwise = children.find(isOtherwise) as Jsx | undefined
  try {
    const { holds, states } = claimNamed(name, facts)
    if (holds) return children.filter((child) => !isOtherwise(child)) as RootContent[]
    if (otherwise) return otherwise.children as RootContent[]
    const sentence = textOf(element).replace(/\s+/g, ' ').trim()
    report(
      element,
      `the claim ${name} is false with these params ("${states}"), and the sentence that stands on it has no other branch: "${sentence}"`,
      'Add <Otherwise>…</Otherwise> inside the <Claim>, or change the params.',
    )
  } catch (error) {
    report(element, (error as Error).message)
  }
  return []
}

/** What stands on a claim, so that it can be linked to and say on what. */
export function claimNode(branch: readonly RootContent[], name: string, id: string): RootContent {
  const tag = branch.some(isBlock) ? 'div' : 'span'
  return html(tag, { id, className: 'claim', dataClaim: name }, branch) as RootContent
}

/**
 * Gives what stands on claims ids, by the claims' names: `claim-norms-constant`, then `claim-norms-constant-2`, or whichever
 * number no other claim has taken by its name.
 */
export function claimIds(): (claim: string) => string {
  const taken = new Set<string>()
  return (claim) => {
    const name = ['claim', ...claim.split('.')].join('-')
    let id = name
    for (let use = 2; taken.has(id); use++) id = `${name}-${use}`
    taken.add(id)
    return id
  }
}

const isOtherwise = (node: Nodes) => isJsx(node) && node.name === 'Otherwise'

/** MDX wraps an <Otherwise> that stands on a line of its own into a paragraph. */
function unwrapped(child: Nodes): readonly Nodes[] {
  return child.type === 'paragraph' && child.children.some(isOtherwise) ? child.children : [child]
}

/** What has a number or an id must not come and go with a claim: references to it would dangle. */
function reportNumbered(element: Jsx, report: Report): void {
  visit(element as Nodes, (node) => {
    const isNamed = isJsx(node) && (node.name === 'Figure' || node.name === 'Aside')
    if (!isNamed && !(node.type === 'math' && EQUATION_LABEL.test(node.value))) return
    report(
      node,
      'a figure, a note or a numbered equation stands inside a <Claim>',
      'Put it outside: it must be there whichever branch is true.',
    )
  })
}
