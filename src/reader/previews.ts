/** Previews of links and sources of values, loaded once, when a reader first rests on one: they can be pointed at, stepped into and sent away. */

import { Card } from './previews/card.ts'
import { excerptAt } from './previews/excerpts.ts'
import { isLink, targetOf } from './previews/links.ts'
import type { Asking } from './previews/starter.ts'
import { sourceOf } from './sources/source.ts'

/** Milliseconds that a pointer has to get from a link to its preview. */
const GRACE = 300

interface Shown extends Asking {
  readonly link: HTMLElement
}

const card = new Card()
let shown: Shown | undefined
/** The link whose preview was sent away and that its reader has not left since. */
let dismissed: HTMLElement | undefined
let leaving: ReturnType<typeof setTimeout> | undefined
let count = 0

async function show(link: HTMLElement, asking: Asking): Promise<boolean> {
  const { by } = asking
  if (!('showPopover' in link)) return false
  if (by === 'key' || by === 'press') dismissed = undefined
  if (link === shown?.link || link === dismissed) return true
  const mine = ++count
  const content = await contentFor(link)
  if (!content?.hasChildNodes()) return false
  const isLeft = (by === 'pointer' && !link.matches(':hover')) || (by === 'focus' && document.activeElement !== link)
  if (mine !== count || isLeft) return true
  stay()
  card.show(content, link, { y: asking.y, follows: by === 'tap' })
  shown = { link, ...asking }
  return true
}

async function contentFor(asked: HTMLElement): Promise<DocumentFragment | undefined> {
  if (!isLink(asked)) return sourceOf(asked)
  const target = targetOf(asked)
  return target && excerptAt(target)
}

function close(): void {
  count++
  stay()
  shown = undefined
  card.hide()
}

function stay(): void {
  clearTimeout(leaving)
  leaving = undefined
}

const isWithin = (node: EventTarget | null) =>
  node instanceof Node && (card.element.contains(node) || shown?.link.contains(node) === true)

document.addEventListener('pointerover', ({ target, pointerType }) => {
  if (shown?.by !== 'pointer' || pointerType === 'touch') return
  if (isWithin(target)) stay()
  else if (!card.element.contains(document.activeElement)) leaving ??= setTimeout(close, GRACE)
})
document.addEventListener('pointerout', ({ target }) => {
  if (target instanceof Node && dismissed?.contains(target)) dismissed = undefined
})
document.addEventListener('pointerdown', ({ target }) => {
  if (shown && !isWithin(target)) close()
})
document.addEventListener('focusout', ({ target, relatedTarget }) => {
  if (target === dismissed) dismissed = undefined
  if (shown && isWithin(target) && !isWithin(relatedTarget) && document.hasFocus()) close()
})
/** A click that was prevented asked for the preview; any other on a link leads away. */
document.addEventListener('click', ({ target, defaultPrevented }) => {
  if (shown && !defaultPrevented && target instanceof Element && isWithin(target) && target.closest('a')) close()
})
self.addEventListener('pagehide', close)
/** Before anything else of the page hears of it: the key is meant for the preview. */
self.addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'Escape' || !shown) return
    event.stopPropagation()
    event.preventDefault()
    const { link } = shown
    const isInside = card.element.contains(document.activeElement)
    dismissed = link
    if (isInside) link.focus()
    close()
  },
  true,
)

self.previews = { show, isOf: (link) => link === shown?.link }
