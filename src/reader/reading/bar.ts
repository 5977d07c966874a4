import { READING } from '../../strings.ts'
import { element } from '../lab/element.ts'

/** How far a reader goes back, in px, before the bar comes, and how far down the page it first can. */
const BACK = 80
const BELOW = 400

/**
 * A line at the top of the window that says the chapter and the section, for those who turn back: it comes when they
 * scroll up, by hand, and goes when they scroll on. Where the contents stand beside the text nothing is shown.
 * @returns what tells it the section.
 */
export function placeBar(): (section: HTMLElement | undefined) => void {
  const chapter = element('a', { href: '#content' }, document.querySelector('h1')?.textContent ?? '')
  const place = element('a', { href: '#content' })
  const bar = element('nav', { className: 'here', ariaLabel: READING.here, hidden: true }, chapter, place)
  document.querySelector('.masthead')?.after(bar)
  followHand(bar)
  return (section) => {
    place.hidden = section === undefined
    place.href = `#${section?.id ?? ''}`
    place.textContent = section?.textContent ?? ''
  }
}

/** Keys scroll what has the focus to the edge of the window, where the bar would hide it; so they send it away. */
function followHand(bar: HTMLElement): void {
  let [last, turned] = [scrollY, scrollY]
  let isByHand = false
  for (const kind of ['wheel', 'touchmove', 'pointerdown'])
    addEventListener(kind, () => (isByHand = true), { passive: true })
  addEventListener('keydown', () => {
    isByHand = false
    bar.hidden = !bar.contains(document.activeElement)
  })
  addEventListener(
    'scroll',
    () => {
      const by = scrollY - last
      const isJump = Math.abs(by) > innerHeight / 2
      if (by > 0 || isJump) turned = scrollY
      last = scrollY
      const isBack = isByHand && !isJump && scrollY > BELOW
      if (isBack && turned - scrollY > BACK) bar.hidden = false
      else if (by > 0 || !isBack) bar.hidden = true
    },
    { passive: true },
  )
}
