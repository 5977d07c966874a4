import { isWhole } from '../site.ts'
import { element } from './element.ts'
import type { FigureFact } from './facts.ts'

/** What the lab shows of a figure before it is run: its published drawing, from the page if that is the whole book. */
export function published({ id, alt, size }: FigureFact): Element[] {
  if (isWhole()) return copiesOf(document.getElementById(id))
  const [width, height] = size
  return [element('img', { src: `figures/${id}/${id}.svg`, alt, width, height })]
}

/** Copies of a figure's still drawings, with ids of their own. */
function copiesOf(figure: HTMLElement | null): Element[] {
  return [...(figure?.querySelectorAll<HTMLElement>('.drawing') ?? [])].flatMap((drawing) => {
    const still = drawing.querySelector(':scope > svg')
    if (!still) return []
    const copy = element('div', { className: drawing.className.replace('is-live', '') })
    copy.innerHTML = still.outerHTML.replace(/(?<=\b(?:id|aria-\w+)="|url\(["']?#|href="#)(?=[^"])/g, 'lab-')
    return [copy]
  })
}
