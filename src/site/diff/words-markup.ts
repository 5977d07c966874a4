import { html, type Markup, type Part } from './markup.ts'
import { stretches } from './words.ts'

/** A text with what it lost and what it gained marked; one that only one edition has is marked whole. */
export function markedWords(a: string | undefined, b: string | undefined): Markup {
  if (a === undefined) return html`<ins>${b}</ins>`
  if (b === undefined) return html`<del>${a}</del>`
  return html`${stretches(a, b).map((part) => {
    if (part.in === 'both') return part.text
    return part.in === 'a' ? html`<del>${part.text}</del>` : html`<ins>${part.text}</ins>`
  })}`
}

/** One of the editions, as it is called everywhere on the page. */
export function side(which: 'a' | 'b'): Markup {
  return html`<b class="side ${which}">${which.toUpperCase()}</b>`
}

/** A fold, open if it holds little. */
export function fold(summary: Part, body: Part, isOpen: boolean): Markup {
  return html`<details${isOpen && { html: ' open' }}><summary>${summary}</summary>${body}</details>`
}
