import { hrefOf, isWhole } from '../site.ts'
import { best } from './excerpt.ts'
import { highlightIn, textIn } from './highlight.ts'
import { HIT } from './hit-key.ts'

const HEADING = /^H[1-6]$/

/** A page, or a part of the one page that all pages are; and its title. */
const [PAGE, TITLE] = ['main, .leaf', 'h1, [data-rank="1"]'] as const

/** How long what was found is marked, in milliseconds. */
const MARKED = 2600

interface Sought {
  readonly href: string
  readonly terms: readonly string[]
}

/** Whether a place of the book can be gone to: where all pages are one, some are left out. */
export const isInSight = (path: string, anchor: string): boolean =>
  !isWhole() || document.getElementById(idIn(hrefOf(path, anchor))) !== null

/** The id that an address ends in. */
const idIn = (href: string) => decodeURIComponent(new URL(href, location.href).hash.slice(1))

/** What a result leads to: here it is shown once the window has gone there, another page shows it when it is loaded. */
export function follow(href: string, terms: readonly string[]): void {
  if (pageOf(href) === pageOf(location.href)) {
    setTimeout(() => show({ href, terms }))
    return
  }
  try {
    sessionStorage.setItem(HIT, JSON.stringify({ href, terms } satisfies Sought))
  } catch {
    // Without storage the page opens at the right place, unmarked.
  }
}

/** Shows what the reader looked for, if a search led to this page. */
export async function showSought(): Promise<void> {
  const sought = taken()
  if (!sought || pageOf(sought.href) !== pageOf(location.href)) return
  // Until all is loaded, the browser itself keeps to the anchor of the address.
  if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done, { once: true }))
  await document.fonts.ready
  requestAnimationFrame(() => show(sought))
}

function taken(): Sought | undefined {
  try {
    const text = sessionStorage.getItem(HIT)
    sessionStorage.removeItem(HIT)
    return text === null ? undefined : (JSON.parse(text) as Sought)
  } catch {
    return undefined
  }
}

/** A page by its address: hosts leave out what they need not be told. */
const pageOf = (href: string) => new URL(href).pathname.replace(/(?:index)?(?:\.html)?$/, '')

function show({ href, terms }: Sought): void {
  const id = idIn(href)
  const target = id === '' ? document.querySelector('main') : document.getElementById(id)
  if (!target) return
  const parts = partsOf(target)
  const words = new Set(terms)
  const ranges = highlightIn(parts, words)
  const place = placeOf(target, parts, words)
  const folded = place.closest('details:not([open])')
  if (folded instanceof HTMLDetailsElement) folded.open = true
  bringToSight(place, target, ranges)
  place.classList.add('is-found')
  setTimeout(() => place.classList.remove('is-found'), MARKED)
}

/**
 * Scrolls to a thing as a whole, with the heading that it begins a section of; if it is too large for that, to its
 * beginning, and if it is text, to the first words that were found in it.
 */
function bringToSight(place: Element, target: Element, ranges: readonly Range[]): void {
  const before = place.previousElementSibling
  const begins = (before?.matches('.anchor') ? before.previousElementSibling : before) === target || place === target
  const top = begins && HEADING.test(target.tagName) ? target : place
  const height = place.getBoundingClientRect().bottom - top.getBoundingClientRect().top
  const isWhole = height < innerHeight * 0.8
  top.scrollIntoView({
    block: isWhole && top === place && !HEADING.test(top.tagName) ? 'center' : 'start',
    behavior: 'instant',
  })
  const first = ranges.find(({ startContainer }) => place.contains(startContainer))
  if (isWhole || !first || place.tagName === 'FIGURE') return
  scrollBy({ top: Math.max(0, first.getBoundingClientRect().top - innerHeight * 0.4), behavior: 'instant' })
}

/** A heading stands for what follows it, a page for what comes before its first heading, anything else for itself. */
function partsOf(target: Element): Element[] {
  const isHeading = HEADING.test(target.tagName)
  if (!isHeading && !target.matches(PAGE)) return [target]
  const after = isHeading ? siblingsAfter(target) : [...target.children]
  const end = after.findIndex((part) => HEADING.test(part.tagName) && !part.matches(TITLE))
  const own = (end < 0 ? after : after.slice(0, end)).filter((part) => !part.matches('nav, figure, aside'))
  return [...(isHeading ? [target] : []), ...own]
}

function siblingsAfter(element: Element): Element[] {
  const all = [...(element.parentElement?.children ?? [])]
  return all.slice(all.indexOf(element) + 1)
}

/** The paragraph of a section that has most of the words; what is no section is shown as a whole, unless they are folded in it. */
function placeOf(target: Element, parts: readonly Element[], words: ReadonlySet<string>): Element {
  const isSection = parts.length > 1
  const blocks = parts.flatMap((part) => {
    const inside = [...part.querySelectorAll(`${TITLE}, p, li, dd, pre, caption`)]
    return isSection && inside.length > 0 && !part.matches(TITLE) ? inside : [part, ...inside]
  })
  const texts = blocks.map((block) => (block === target && !isSection ? '' : textIn(block)))
  const block = blocks[best(texts, words)] ?? target
  if (isSection) return block
  return block.closest('details:not([open])') ? block : target
}
