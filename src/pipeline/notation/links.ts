import type { RootContent } from 'mdast'
import { NOTATION } from '../../strings.ts'
import { html, idOfNode } from '../elements.ts'

/** The page of the notation. */
export const NOTATION_PAGE = 'notation.html'

/** The id of a symbol on that page. */
export const symbolAnchor = (id: string): string => `symbol-${id}`

/** A node that says which symbols its chapter has not had before; it has an id if there are any. */
export function metAt<N extends RootContent>(node: N, symbols: readonly string[]): N {
  return symbols.length === 0 ? node : { ...node, data: { ...node.data, symbols } }
}

/** The symbols that a node says its chapter has not had before, and where it stands. */
export function symbolsMet({ data }: { readonly data?: object | undefined }): {
  symbols: readonly string[]
  id: string
} {
  const { symbols = [] } = (data ?? {}) as { readonly symbols?: readonly string[] }
  return { symbols, id: idOfNode({ data }) }
}

/**
 * Behind a displayed formula, a link to what its symbols mean; nothing if it has none.
 * @param name of the formula, if it has one of its own.
 */
export function symbolsLink(ids: readonly string[], name: string | undefined): RootContent[] {
  const [first] = ids
  if (first === undefined) return []
  const properties = { dataSymbols: ids.join(' '), ...(name && { 'aria-label': NOTATION.symbolsOf(name) }) }
  const link = {
    type: 'link',
    url: `${NOTATION_PAGE}#${symbolAnchor(first)}`,
    children: [{ type: 'text', value: NOTATION.symbols }],
    data: { hProperties: properties },
  } as RootContent
  return [html('p', { className: 'symbols' }, [link]) as RootContent]
}
