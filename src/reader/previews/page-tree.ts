import type { Tree } from '../../specs/excerpts.ts'

/** The open page as a tree to take excerpts from. */
export const PAGE_TREE: Tree<Node> = {
  is: (node, selector) => node instanceof Element && node.matches(selector),
  first: (node, selector) => (node as Element).querySelector(selector) ?? undefined,
  beside: (node, side) =>
    (side === 'before' ? (node as Element).previousElementSibling : (node as Element).nextElementSibling) ?? undefined,
  children: (node) => [...node.childNodes],
  text: (node) => (node instanceof Text ? node.data : undefined),
  html(nodes) {
    const host = document.createElement('div')
    host.append(...nodes.map((node) => node.cloneNode(true)))
    return host.innerHTML
  },
}
