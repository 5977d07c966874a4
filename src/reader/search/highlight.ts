import { stretches, termsOf } from './words.ts'

/** Parts of a page whose words are not read: what stands for what is drawn, and formulas as those who hear them read them. */
const UNREAD = 'svg, script, .katex-mathml, .menu, .status'

/** The text of an element as it is read. */
export function textIn(element: Element): string {
  return textsIn(element)
    .map(({ data }) => data)
    .join('')
}

/** Marks the words that were found in some elements, without a change to them, in browsers that can; returns where they are. */
export function highlightIn(elements: readonly Element[], terms: ReadonlySet<string>): Range[] {
  const telling = new Set([...terms].filter((term) => term.length > 1))
  const ranges = elements.flatMap((element) => [...rangesIn(element, telling), ...formulasIn(element, telling)])
  if ('highlights' in CSS) {
    CSS.highlights.set('found', new Highlight(...ranges))
    addEventListener('keydown', forget)
  }
  return ranges
}

function forget({ key }: KeyboardEvent): void {
  if (key !== 'Escape') return
  CSS.highlights.delete('found')
  removeEventListener('keydown', forget)
}

function textsIn(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text && !node.parentElement?.closest(UNREAD)) texts.push(node)
  return texts
}

function rangesIn(element: Element, terms: ReadonlySet<string>): Range[] {
  return textsIn(element).flatMap((text) =>
    stretches(text.data, terms).map(({ start, end }) => {
      const range = new Range()
      range.setStart(text, start)
      range.setEnd(text, end)
      return range
    }),
  )
}

/** A formula is set in pieces: one that has a word of more than one sign in its TeX is marked as a whole. */
function formulasIn(element: Element, terms: ReadonlySet<string>): Range[] {
  return [...element.querySelectorAll('.katex')].flatMap((formula) => {
    const tex = (formula.querySelector('annotation')?.textContent ?? '').replace(/\\(?:tag|label)\{[^}]*\}/g, '')
    if (!termsOf(tex).some((term) => terms.has(term))) return []
    return [...formula.querySelectorAll('.katex-html > .base')].map((base) => {
      const range = new Range()
      range.selectNodeContents(base)
      return range
    })
  })
}
