import { isWhole } from '../site.ts'

/** How far below the top of the window, in px, a heading may stand that the reader is at. */
const SLACK = 8

/** The title of a page is its top. */
const SECTIONS = 'main :is(h2[id], [data-rank="1"], [data-rank="2"][id])'

/** Goes to the next section of the page or to the one before; before the first is the top. */
export function stepSection(by: 1 | -1): void {
  stepAmong([...document.querySelectorAll<HTMLElement>(SECTIONS)], by)
}

/** Goes to the next chapter or figure, or to the one before, as the page says which those are. */
export function stepPage(by: 1 | -1): void {
  if (isWhole()) stepAmong([...document.querySelectorAll<HTMLElement>('.leaf')], by)
  else document.querySelector<HTMLAnchorElement>(`:is(.turn, .ways) [rel=${by > 0 ? 'next' : 'prev'}]`)?.click()
}

function stepAmong(places: readonly HTMLElement[], by: 1 | -1): void {
  const line = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0
  const tops = places.map((place) => place.getBoundingClientRect().top - line)
  const at = by > 0 ? tops.findIndex((top) => top > SLACK) : tops.findLastIndex((top) => top < -SLACK)
  const place = places[at]
  if (place) goTo(place)
  else if (by < 0) scrollTo({ top: 0 })
}

/** The keyboard goes on from there, and a screen reader tells it. */
function goTo(place: HTMLElement): void {
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1
  place.scrollIntoView({ block: 'start', behavior: 'instant' })
  place.focus({ preventScroll: true })
}

/** Opens the contents at the page at hand. */
export function openContents(): void {
  const contents = document.querySelector<HTMLDetailsElement>('details.contents')
  if (!contents) return
  contents.open = true
  const here = contents.querySelector<HTMLElement>('a[aria-current]') ?? contents.querySelector('summary')
  here?.focus()
}
