import { PREVIEWS, SOURCES } from '../../strings.ts'
import { isLink } from './links.ts'

/** Distance in px between a link and its preview, and between that and the edge of the window. */
const GAP = 6
const EDGE = 8

/** The box that shows what a link leads to, or a value comes from, above or below it. */
export class Card {
  readonly element = document.createElement('div')
  readonly #body = document.createElement('div')
  readonly #follow = document.createElement('a')

  constructor() {
    const { element } = this
    element.id = 'preview'
    element.className = 'preview'
    element.popover = 'manual'
    element.role = 'dialog'
    this.#body.className = 'preview-body'
    this.#body.id = 'preview-body'
    this.#follow.className = 'preview-follow'
    this.#follow.textContent = PREVIEWS.follow
    element.append(this.#body)
  }

  /** Shows content for a link or a value, near the line of it that is at a height of the window, in px. */
  show(content: DocumentFragment, link: HTMLElement, { y, follows }: { y: number; follows: boolean }): void {
    const { element } = this
    this.hide()
    this.#body.replaceChildren(content)
    element.ariaLabel = nameFor(link)
    this.#follow.remove()
    if (follows && isLink(link)) {
      this.#follow.href = link.href
      element.append(this.#follow)
    }
    link.setAttribute('aria-describedby', this.#body.id)
    document.body.append(element)
    element.showPopover({ source: link })
    for (const box of [this.#body, ...this.#body.querySelectorAll<HTMLElement>('.formula')]) reachIfCut(box)
    this.#place(lineAt(link, y), 'symbols' in link.dataset)
  }

  hide(): void {
    this.element.remove()
    document.querySelector('[aria-describedby="preview-body"]')?.removeAttribute('aria-describedby')
  }

  /** Above if there is room, or below if that is asked for, else where there is more; never over the link. */
  #place({ left, top, bottom }: DOMRect, isBelow: boolean): void {
    const { style } = this.element
    const { clientWidth, clientHeight } = document.documentElement
    style.maxHeight = ''
    const { width, height } = this.element.getBoundingClientRect()
    const [above, below] = [top - GAP - EDGE, clientHeight - bottom - GAP - EDGE]
    const isAbove = !(isBelow && height <= below) && (height <= above || above > below)
    const room = Math.max(Math.min(height, isAbove ? above : below), 0)
    style.maxHeight = `${room}px`
    style.left = `${scrollX + Math.max(EDGE, Math.min(left, clientWidth - EDGE - width))}px`
    style.top = `${scrollY + (isAbove ? top - GAP - room : bottom + GAP)}px`
  }
}

function nameFor(asked: HTMLElement): string {
  const words = asked.textContent?.trim() ?? ''
  if (isLink(asked)) return PREVIEWS.preview(words)
  return words === '' || asked.localName !== 'data' ? (asked.ariaLabel ?? SOURCES.mark) : SOURCES.sourceOf(words)
}

/** What can be scrolled must be in the keyboard's reach, and nothing else need be. */
function reachIfCut(box: HTMLElement): void {
  if (box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth) box.tabIndex = 0
  else box.removeAttribute('tabindex')
}

/** A link may run over several lines. */
function lineAt(link: HTMLElement, y: number): DOMRect {
  const lines = [...link.getClientRects()]
  return lines.find(({ top, bottom }) => top <= y && y <= bottom) ?? lines[0] ?? link.getBoundingClientRect()
}
