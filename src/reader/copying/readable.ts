import { mathmlOf, texOf } from './formula.ts'

/** What is no text of the book. */
const CONTROLS = 'button, .anchor, .formula-menu, [role=status], script'

/** Lets a text that is copied have its formulas as TeX between dollar signs, and as MathML where formatted text is pasted. */
export function copyFormulasReadably(): void {
  document.addEventListener('copy', (event) => {
    const selected = getSelection()
    const { clipboardData } = event
    if (!clipboardData || !selected || selected.isCollapsed) return
    const parts = Array.from({ length: selected.rangeCount }, (_, at) => contentOf(selected.getRangeAt(at)))
    if (!parts.some((part) => part.querySelector('.katex'))) return
    clipboardData.setData('text/plain', parts.map(plainText).join('\n'))
    clipboardData.setData('text/html', parts.map(formatted).join('\n'))
    event.preventDefault()
  })
}

/** What a range has, with the formulas that it begins or ends in as wholes. */
function contentOf(range: Range): HTMLElement {
  const whole = range.cloneRange()
  const [first, last] = [formulaAround(range.startContainer), formulaAround(range.endContainer)]
  if (first) whole.setStartBefore(first)
  if (last) whole.setEndAfter(last)
  const host = document.createElement('div')
  host.append(whole.cloneContents())
  for (const control of host.querySelectorAll(CONTROLS)) control.remove()
  return host
}

const formulaAround = (node: Node) => (node instanceof Element ? node : node.parentElement)?.closest('.katex')

/** The text as it reads on the page, which only what is on the page can tell. */
function plainText(content: HTMLElement): string {
  const host = content.cloneNode(true) as HTMLElement
  for (const formula of host.querySelectorAll('.katex')) {
    const sign = formula.parentElement?.matches('.katex-display') ? '$$' : '$'
    formula.replaceWith(`${sign}${texOf(formula)}${sign}`)
  }
  host.className = 'unseen'
  document.body.append(host)
  // biome-ignore lint/performance/useDomNodeTextContent: what is wanted is the text as it is laid out, a line for each paragraph.
  const text = host.innerText
  host.remove()
  return text
}

function formatted(content: HTMLElement): string {
  const host = content.cloneNode(true) as HTMLElement
  for (const link of host.querySelectorAll<HTMLAnchorElement>('a[href]')) link.setAttribute('href', link.href)
  for (const formula of host.querySelectorAll('.katex'))
    formula.replaceWith(document.createRange().createContextualFragment(mathmlOf(formula)))
  return host.innerHTML
}
