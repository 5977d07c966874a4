/** What every page has of the previews of links: they are loaded when a reader first rests on a link that may have one. */

import { script } from '../scripts.ts'
import { isLink, previewable } from './links.ts'

/** How a reader asks for a preview: by resting with the pointer or the focus on a link, by a key or a press, by a tap on a link. */
export type Asking = { readonly by: 'pointer' | 'focus' | 'key' | 'press' | 'tap'; readonly y: number }

/** Milliseconds for which a reader rests on a link before its preview shows. */
const REST = { pointer: 250, focus: 500 } as const
/** The key that shows the preview of the link in focus at once. */
const KEY = 'p'
/** The keys that press what is no link. */
const PRESSES = ['Enter', ' ']

let waiting: ReturnType<typeof setTimeout> | undefined
let isTouched = false

/** Whether a preview shows; none does if anything that it needs does not load. */
async function ask(link: HTMLElement, asking: Asking): Promise<boolean> {
  try {
    await script('assets/previews.js')
    return (await self.previews?.show(link, asking)) ?? false
  } catch {
    return false
  }
}

function askAfterRest(target: EventTarget | null, asking: Asking & { readonly by: keyof typeof REST }): void {
  clearTimeout(waiting)
  const link = previewable(target)
  if (link) waiting = setTimeout(() => void ask(link, asking), REST[asking.by])
}

/** What a click asks for: none if it is meant for a control that stands in it. */
function pressed(target: EventTarget | null): HTMLElement | null {
  const asked = previewable(target)
  const control = target instanceof Element ? target.closest('a, button') : null
  return control && control !== asked && asked?.contains(control) ? null : asked
}

/** Lets links that readers rest on, or press, show where they lead. */
export function answerInterest(): void {
  const listen = document.addEventListener.bind(document)
  listen('pointerover', ({ target, pointerType, clientY }) => {
    if (pointerType !== 'touch') askAfterRest(target, { by: 'pointer', y: clientY })
  })
  listen('pointerout', () => clearTimeout(waiting))
  listen('focusin', ({ target }) => {
    if (target instanceof Element && target.matches(':focus-visible')) askAfterRest(target, { by: 'focus', y: 0 })
  })
  listen('focusout', () => clearTimeout(waiting))
  listen('keydown', (event) => {
    const { key, target, altKey, ctrlKey, metaKey } = event
    const asked = !altKey && !ctrlKey && !metaKey && [KEY, ...PRESSES].includes(key) ? previewable(target) : null
    if (!asked || (key !== KEY && (isLink(asked) || asked !== target))) return
    event.preventDefault()
    void ask(asked, { by: 'key', y: 0 })
  })
  listen('pointerdown', ({ pointerType }) => {
    clearTimeout(waiting)
    isTouched = pointerType === 'touch'
  })
  listen('click', (event) => {
    clearTimeout(waiting)
    const asked = pressed(event.target)
    if (!asked || self.previews?.isOf(asked)) return
    if (!isLink(asked)) {
      void ask(asked, { by: 'press', y: event.clientY })
      return
    }
    if (!isTouched || event.detail === 0) return
    event.preventDefault()
    void ask(asked, { by: 'tap', y: event.clientY }).then((shown) => {
      if (!shown) location.assign(asked.href)
    })
  })
}
