import type { Line } from './telling.ts'

/** Distance in px between a point and what is told of it. */
const GAP = 14

/** A box beside a point with what there is to tell of it; never in the way of the pointer. */
export class Tooltip {
  readonly element = document.createElement('div')

  constructor() {
    this.element.className = 'tooltip'
    this.element.hidden = true
    this.element.ariaHidden = 'true'
  }

  /** Shows lines beside a place of the host, in px, on the side that has more room. */
  show(lines: readonly Line[], [x, y]: readonly [number, number]): void {
    const { element } = this
    element.replaceChildren(...lines.map(lineElement))
    element.hidden = lines.length === 0
    const { width: room = 0 } = element.parentElement?.getBoundingClientRect() ?? {}
    const { width, height } = element.getBoundingClientRect()
    const left = x + GAP + width <= room || x < room / 2 ? x + GAP : x - GAP - width
    const top = y - height - GAP / 2 < 0 ? y + GAP : y - height - GAP / 2
    element.style.transform = `translate(${Math.max(0, Math.min(left, room - width))}px, ${top}px)`
  }

  hide(): void {
    this.element.hidden = true
  }
}

function lineElement({ title, html, words }: Line): HTMLElement {
  const line = document.createElement('div')
  const name = document.createElement('span')
  if (html) name.innerHTML = html
  else name.textContent = title
  const value = document.createElement('b')
  value.textContent = words
  line.append(name, ' ', value)
  return line
}
