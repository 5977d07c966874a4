import type { Element, ElementContent } from 'hast'
import { select } from 'hast-util-select'
import { toText } from 'hast-util-to-text'
import { TWIN } from '../../../strings.ts'
import { setSentence } from '../../sentence.ts'
import { element } from '../epub/nodes.ts'

/** A figure as its picture, with the words that stand in for it, its caption and all that is folded below, and links to its data. */
export function figureParts(figure: Element): ElementContent[] {
  const id = String(figure.properties['id'])
  const file = `figures/${id}/${id}`
  const alt = select('svg > desc', figure)
  return [
    element('p', {}, element('img', { src: `${file}.svg`, alt: alt ? toText(alt) : '' })),
    ...(select('figcaption', figure)?.children ?? []),
    element('p', {}, ...setSentence(TWIN.data, { links: linksOf(id, file) })),
  ]
}

const linksOf = (id: string, file: string) => ({
  csv: `${file}.csv`,
  json: `${file}.json`,
  figure: `figures/${id}.html`,
})
