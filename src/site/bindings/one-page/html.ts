import type { ElementContent, Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'

const printer = unified().use(rehypeStringify, {
  preferUnquoted: true,
  closeEmptyElements: true,
  tightSelfClosing: true,
})

/** Nodes as HTML. */
export function markupOf(...children: readonly ElementContent[]): string {
  const root: Root = { type: 'root', children: [...children] }
  return printer.stringify(root)
}

/** A text as the content of an element. */
export function escaped(text: string): string {
  return markupOf({ type: 'text', value: text })
}

/** A script as the content of its element: what would end that is written otherwise. */
export function scriptContent(code: string): string {
  return code.replace(/<(?=\/script|!--)/gi, '\\x3c')
}
