import type { PhrasingContent } from 'mdast'
import { NAMES } from '../strings.ts'
import type { Label } from './chapters.ts'
import type { Jsx } from './elements.ts'
import type { Facts, Report } from './facts.ts'
import type { Places } from './places.ts'
import { suggestion } from './suggestion.ts'

/** What references are set with. */
interface Setting {
  readonly facts: Facts
  readonly report: Report
  readonly places: Places
}

/** A <Cite> as links to the bibliography: (Author, year), or Author (year) in the form `textual`. */
export function citationNodes(
  element: Jsx,
  attributes: Record<string, string>,
  { facts: { sources }, report, places }: Setting,
): PhrasingContent[] {
  const keys = (attributes['key'] ?? '').split(',').map((key) => key.trim())
  for (const key of keys.filter((key) => !sources.has(key))) {
    report(element, `there is no source ${key} in the bibliography`, suggestion(key, [...sources.keys()]))
  }
  const textual = attributes['form'] === 'textual'
  const links = keys
    .flatMap((key) => sources.get(key) ?? [])
    .map(({ key, authors, year }) =>
      link(sourceAddress(key), textual ? `${authors} (${year})` : `${authors}, ${year}`, {
        id: places.next(`cite-${key}`),
      }),
    )
  const separated = links.flatMap((one, i) => (i === 0 ? [one] : [text('; '), one]))
  return textual ? separated : [text('('), ...separated, text(')')]
}

/** A <Ref> as a link to what it names. */
export function referenceNode(
  element: Jsx,
  to: string,
  { facts: { labels }, report, places }: Setting,
): PhrasingContent {
  const label = labels.get(to)
  if (!label) report(element, `the reference ${to} points nowhere`, suggestion(to, [...labels.keys()]))
  const isWhole = label && label.kind !== 'section' && label.kind !== 'aside'
  const id = label?.kind === 'figure' ? { id: places.next(`ref-${to}`) } : {}
  const properties = { ...id, ...(isWhole && { className: 'unbroken' }) }
  return link(label?.href ?? '#', label ? referenceText(label) : to, properties)
}

/** The address of a source in the bibliography. */
export const sourceAddress = (key: string): string => `references.html#${key}`

/** The address of a term in the glossary. */
export const termAddress = (id: string): string => `glossary.html#${id}`

/** A <Term> as a link from its words to what they mean; the first of its chapter has an id, for the way back. */
export function termNode(element: Jsx, id: string, { facts: { terms }, report, places }: Setting): PhrasingContent {
  if (!terms.has(id)) report(element, `there is no term ${id} in the glossary`, suggestion(id, [...terms]))
  if (element.children.length === 0)
    report(element, '<Term> has no words', 'For example <Term id="a-term">words</Term>')
  const children = element.children as PhrasingContent[]
  const isFirst = places.unmet([termAddress(id)]).length > 0
  const properties = { ...(isFirst && { id: places.next(`term-${id}`) }), className: ['term'] }
  return { type: 'link', url: termAddress(id), children, data: { hProperties: properties } }
}

/** How a reference reads: "Figure 5.2", "Equation (2.1)", "Appendix A", the title of a section or a note. */
export function referenceText({ kind, number, title }: Label): string {
  if (kind === 'equation') return NAMES.equation(`(${number})`)
  if (kind === 'figure') return NAMES.figure(number)
  if (kind === 'chapter') return NAMES.chapter(number)
  return title
}

const text = (value: string): PhrasingContent => ({ type: 'text', value })
const link = (url: string, words: string, hProperties: object): PhrasingContent => ({
  type: 'link',
  url,
  children: [{ type: 'text', value: words }],
  data: { hProperties: { ...hProperties } },
})
