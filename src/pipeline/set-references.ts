import { readFileSync } from 'node:fs'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import { Cite } from '@citation-js/core'

/** The whole references of a BibTeX file that parses, APA, as HTML, each with its key. */
export function setReferences(file: string): [string, string][] {
  const { data } = new Cite(readFileSync(file, 'utf8'), { forceType: '@bibtex/text' })
  return (data as readonly { readonly id: string }[]).map((entry) => {
    const html = new Cite(entry).format('bibliography', {
      format: 'html',
      template: 'apa',
      lang: 'en-US',
      nosort: true,
    })
    return [entry.id, linked(html.replace(/<\/?div[^>]*>/g, '').trim())]
  })
}

/** HTML in which addresses are links. */
function linked(html: string): string {
  return html.replace(/https?:\/\/[^\s<]+/g, '<a href="$&">$&</a>')
}
