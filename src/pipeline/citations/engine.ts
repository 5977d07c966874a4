import { readFileSync } from 'node:fs'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'
import { type BibliographyEntry, Cite, plugins } from '@citation-js/core'
import type { CslItem } from './csl.ts'

/** The CSL style for IEEE, which the engine lacks. */
const IEEE_STYLE = new URL('./ieee.csl', import.meta.url)

plugins.config.get('@csl').styles.add('ieee', readFileSync(IEEE_STYLE, 'utf8'))
// Our items are TeX already when they come here, and their keys are safe.
Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false, checkLabel: false })

/** An item whose texts are TeX as an entry. */
export function entryOf(item: CslItem, form: 'bibtex' | 'biblatex'): BibliographyEntry {
  return new Cite(item).format(form, { format: 'object' })[0] as BibliographyEntry
}

/** An item as tags of RIS. */
export function risTags(item: CslItem): Readonly<Record<string, string | readonly string[]>> {
  return new Cite(item).format('ris', { format: 'object' })[0] ?? {}
}

/** An item as a reference in plain text, in a style. */
export function plainReference(item: CslItem, style: 'apa' | 'ieee'): string {
  const text = new Cite(item).format('bibliography', { format: 'text', template: style, lang: 'en-US' })
  return text.replace(/\s+/g, ' ').trim()
}
