import { afterLoad, whenIdle } from './idle.ts'
import { isWhole } from './site.ts'

/** How long after its page has come a reader is let alone, in ms: many scroll at once, which lays out what they come to. */
const PAUSE = 2000
/** About as many elements as a slow phone lays out at once without keeping its reader waiting. */
const TURN = 150

/**
 * Has a page that is opened at its beginning show it before the rest is laid out: by the style sheet, on small screens,
 * whose machines are slow. Then the rest is laid out block by block, whenever there is nothing else to do, and all of it
 * before a link leads to a place in it: what is above that is as high as it will be.
 */
export function layOutInTurn(): void {
  const [entry] = performance.getEntriesByType('navigation')
  const isAtBeginning =
    location.hash === '' && entry instanceof PerformanceNavigationTiming && entry.type === 'navigate'
  if (isWhole() || !isAtBeginning) return
  document.documentElement.dataset['inTurn'] = ''
  afterLoad(() => setTimeout(layOut, PAUSE, TURN))
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest('a')
    if (link && link.hash !== '' && link.pathname === location.pathname) layOut(Number.POSITIVE_INFINITY)
  })
}

function layOut(atMost: number): void {
  let elements = 0
  for (const block of document.querySelectorAll<HTMLElement>(':is([data-below], [data-below] ~ *)')) {
    if (block.style.contentVisibility !== '') continue
    if (elements > atMost) {
      whenIdle(() => layOut(atMost))
      return
    }
    block.style.contentVisibility = 'visible'
    elements += block.querySelectorAll('*').length
  }
}
