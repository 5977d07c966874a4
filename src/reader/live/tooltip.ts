import type { Line } from './telling.ts'

/** Distance in px between a point and what is told of it, and between that and the edge of the window. */
const GAP = 12
const EDGE = 4

/** A box above or below a point with what there is to tell of it: never over it, never outside of the window. */
export class Tooltip {
  readonly element = document.createElement('div')

  constructor() {
    this.element.className = 'tooltip'
    this.element.hidden = true
    this.element.ariaHidden = 'true'
  }

  /** Shows lines beside a place of the window, in px. */
  show(lines: readonly Line[], [x, y]: readonly [number, number]): void {
    const { element } = this
    element.replaceChildren(...lines.map(lineElement))
    element.hidden = lines.length === 0
    const { left: hostLeft = 0, top: hostTop = 0 } = element.parentElement?.getBoundingClientRect() ?? {}
    const { width, height } = element.getBoundingClientRect()
    const room = document.documentElement.clientWidth
    const beside = x + GAP + width <= room - EDGE ? x + GAP : x - GAP - width
    const left = Math.max(EDGE, Math.min(beside, room - EDGE - width))
    const top = y - GAP - height >= EDGE ? y - GAP - height : y + GAP
    element.style.transform = `translate(${left - hostLeft}px, ${top - hostTop}px)`
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
