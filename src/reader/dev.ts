/** What runs in pages that are served while their book is written: what a reader looks at stays where it is when they load anew. */

import { type KeptPlace, placedIn, placeOf } from './dev/kept-place.ts'

const KEY = 'place before reload'

/** What readers go by: the parts of a page that no other part of it is in. */
const blocks = () => [
  ...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, h4, p, li, dt, dd, tr, .equation, .stage)'),
]

function keep(): void {
  const place = placeOf(blocks().map((block) => ({ ...boxOf(block), text: textOf(block) })))
  if (!place) return
  sessionStorage.setItem(KEY, JSON.stringify({ ...place, page: location.pathname }))
}

const textOf = (block: Element) => (block.textContent ?? '').trim().slice(0, 200)
const boxOf = (block: Element) => {
  const { top, bottom } = block.getBoundingClientRect()
  return { top, bottom }
}

function giveBack(): void {
  const { page, ...place } = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as KeptPlace & { page?: string }
  sessionStorage.removeItem(KEY)
  if (page !== location.pathname) return
  const put = () => {
    const all = blocks()
    const block = all[placedIn(place, all.map(textOf))]
    if (block) scrollBy({ top: block.getBoundingClientRect().top - place.top, behavior: 'instant' })
  }
  put()
  addEventListener('load', put)
}

history.scrollRestoration = sessionStorage.getItem(KEY) === null ? 'auto' : 'manual'
import.meta.hot?.on('vite:beforeFullReload', keep)
giveBack()
