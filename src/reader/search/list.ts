import { SEARCH } from '../../strings.ts'
import { element } from '../lab/element.ts'
import { hrefOf } from '../site.ts'
import { excerpt, type Piece, pieces } from './excerpt.ts'
import type { Group, Hit } from './finder.ts'

/** What was found as the groups of a listbox: every result a link, with the words that were found marked. */
export function listOf(groups: readonly Group[]): HTMLElement[] {
  let count = 0
  return groups.map(({ page, hits }, k) => {
    const heading = element('div', { id: `search-group-${k}`, className: 'group', role: 'presentation' })
    heading.append(...[page.label, page.title].filter(Boolean).map((text) => element('span', {}, text)))
    const group = element('div', { role: 'group' }, heading, ...hits.map((hit) => optionOf(hit, count++)))
    group.setAttribute('aria-labelledby', heading.id)
    return group
  })
}

function optionOf(hit: Hit, at: number): HTMLAnchorElement {
  const { page, document, terms } = hit
  const kind = document.label || SEARCH.kinds[document.kind]
  const title = element('span', { className: 'title' }, ...marked(pieces(document.title, terms)))
  const name = element('span', { className: 'name' }, title)
  if (kind !== '') name.append(' ', element('span', { className: 'kind' }, kind))
  const why = marked(excerpt(hit))
  const option = element('a', { id: `search-option-${at}`, role: 'option', tabIndex: -1, ariaSelected: 'false' }, name)
  option.href = hrefOf(page.path, document.anchor)
  option.dataset['terms'] = [...terms].join(' ')
  if (why.length > 0) option.append(' ', element('span', { className: 'why' }, ...why))
  return option
}

function marked(parts: readonly Piece[]): (Node | string)[] {
  return parts.map(({ text, isFound }) => (isFound ? element('mark', {}, text) : text))
}
