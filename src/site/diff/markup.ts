/** HTML that is safe to print as it is. */
export interface Markup {
  readonly html: string
}

/** What a template may be given; texts are escaped, nothing is printed for what is absent. */
export type Part = Markup | string | number | undefined | false | readonly Part[]

/** HTML from a template whose parts are escaped unless they are HTML themselves. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { html: strings.map((text, i) => text + printedPart(parts[i])).join('') }
}

/** Text as HTML, also between double quotes. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function printedPart(part: Part): string {
  if (part === undefined || part === false) return ''
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  return 'html' in part ? part.html : part.map(printedPart).join('')
}
