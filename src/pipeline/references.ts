import type { PhrasingContent } from 'mdast'
import { NAMES } from '../strings.ts'
import type { Label } from './chapters.ts'
import type { Jsx } from './elements.ts'
import type { Facts, Report } from './facts.ts'
import { suggestion } from './suggestion.ts'

/** A <Cite> as links to the bibliography: (Author, year), or Author (year) in the form `textual`. */
export function citationNodes(
  element: Jsx,
  attributes: Record<string, string>,
  { sources }: Facts,
  report: Report,
): PhrasingContent[] {
  const keys = (attributes['key'] ?? '').split(',').map((key) => key.trim())
  for (const key of keys.filter((key) => !sources.has(key))) {
    report(element, `there is no source ${key} in the bibliography`, suggestion(key, [...sources.keys()]))
  }
  const textual = attributes['form'] === 'textual'
  const links = keys
    .flatMap((key) => sources.get(key) ?? [])
    .map(({ key, authors, year }) =>
      link(`references.html#${key}`, textual ? `${authors} (${year})` : `${authors}, ${year}`),
    )
  const separated = links.flatMap((one, i) => (i === 0 ? [one] : [text('; '), one]))
  return textual ? separated : [text('('), ...separated, text(')')]
}

/** A <Ref> as a link to what it names. */
export function referenceNode(element: Jsx, to: string, { labels }: Facts, report: Report): PhrasingContent {
  const label = labels.get(to)
  if (!label) report(element, `the reference ${to} points nowhere`, suggestion(to, [...labels.keys()]))
  const whole =
    label && label.kind !== 'section' && label.kind !== 'aside' ? { hProperties: { className: 'unbroken' } } : {}
  return { ...link(label?.href ?? '#', label ? referenceText(label) : to), data: whole } as PhrasingContent
}

/** The address of a term in the glossary. */
export const termAddress = (id: string): string => `glossary.html#${id}`

/** A <Term> as a link from its words to what they mean. */
export function termNode(element: Jsx, id: string, { terms }: Facts, report: Report): PhrasingContent {
  if (!terms.has(id)) report(element, `there is no term ${id} in the glossary`, suggestion(id, [...terms]))
  if (element.children.length === 0)
    report(element, '<Term> has no words', 'For example <Term id="a-term">words</Term>')
  const children = element.children as PhrasingContent[]
  return { type: 'link', url: termAddress(id), children, data: { hProperties: { className: ['term'] } } }
}

/** How a reference reads: "Figure 5.2", "Equation (2.1)", "Appendix A", the title of a section or a note. */
export function referenceText({ kind, number, title }: Label): string {
  if (kind === 'equation') return `Equation (${number})`
  if (kind === 'figure') return NAMES.figure(number)
  if (kind === 'chapter') return NAMES.chapter(number)
  return title
}

const text = (value: string): PhrasingContent => ({ type: 'text', value })
const link = (url: string, words: string): PhrasingContent => ({
  type: 'link',
  url,
  children: [{ type: 'text', value: words }],
})
