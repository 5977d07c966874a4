import { LIVE } from '../../strings.ts'
import { openDialog } from './dialog.ts'

/**
 * Puts a live drawing exactly where the static one stands, which stays in the page out of sight and describes it.
 * @returns what gives the place back.
 */
export function putInPlace(drawing: HTMLElement, host: HTMLElement): () => void {
  const still = drawing.querySelector(':scope > svg')
  const live = host.querySelector('svg')
  const role = drawing.getAttribute('role') ?? ''
  if (live && still && !still.hasAttribute('style')) still.setAttribute('style', sizeOf(live))
  live?.setAttribute('style', still?.getAttribute('style') ?? '')
  host.ariaHidden = 'true'
  host.className = 'live'
  drawing.append(host)
  drawing.classList.add('is-live')
  drawing.role = 'application'
  drawing.ariaRoleDescription = LIVE.chart
  drawing.ariaDescription = `${still?.querySelector('desc')?.textContent ?? ''} ${LIVE.keys}`
  return () => {
    host.remove()
    drawing.classList.remove('is-live')
    drawing.style.cursor = ''
    for (const name of ['aria-roledescription', 'aria-description']) drawing.removeAttribute(name)
    drawing.role = role
  }
}

/** The style that a page prints a drawing of this size with. */
function sizeOf(svg: SVGSVGElement): string {
  const { width, height } = svg.viewBox.baseVal
  return `aspect-ratio:${width}/${height};--ratio:${(width / height).toFixed(3)};--width:${width}px`
}

/** Moves a figure's drawing and controls into a window of their own, and back when it is closed. */
export function enlarge(figure: HTMLElement, title: string, drawing: HTMLElement): void {
  const stage = figure.querySelector<HTMLElement>('.stage')
  if (!stage || figure.querySelector('dialog[open]')) return
  const before = document.activeElement instanceof HTMLElement ? document.activeElement : drawing
  const gap = document.createElement('div')
  gap.style.height = `${stage.getBoundingClientRect().height}px`
  stage.replaceWith(gap)
  openDialog(figure, title, [stage], {
    kind: 'enlarged',
    onClose: () => {
      gap.replaceWith(stage)
      before.focus({ preventScroll: true })
    },
  })
  drawing.focus({ preventScroll: true })
}
