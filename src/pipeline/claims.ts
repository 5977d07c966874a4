import type { Nodes, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { EQUATION_LABEL } from './chapters.ts'
import { isJsx, type Jsx } from './elements.ts'
import { claimNamed, type Facts, type Report } from './facts.ts'

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
