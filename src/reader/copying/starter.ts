/** All of what copies that a page has at first: it is loaded when a reader comes near to using it. */
import { script } from '../scripts.ts'

const load = () => script('assets/copying.js')
const tryLoad = () => void load().catch(() => undefined)
const within = (target: EventTarget | null, selector: string) => target instanceof Element && target.closest(selector)

/** Lets links to places copy themselves, formulas have menus, and selected text be copied with its formulas. */
export function answerCopying(): void {
  const listen = document.addEventListener.bind(document)
  listen('selectstart', tryLoad, { once: true })
  listen('pointerover', ({ target }) => within(target, '.equation') && tryLoad())
  listen('keydown', ({ key }) => key === 'Tab' && tryLoad())
  listen('click', (event) => {
    const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event
    const link = within(target, '.anchor')
    if (!(link instanceof HTMLAnchorElement) || button > 0 || ctrlKey || metaKey || shiftKey || altKey) return
    event.preventDefault()
    load().then(
      () => self.copyLink?.(link),
      () => location.assign(link.href),
    )
  })
}
