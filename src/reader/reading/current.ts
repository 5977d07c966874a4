/** What is above this share of the window has been come to. */
const LINE = 0.35
/** As far above the window as anything may be, in px. */
const FAR = 1_000_000

/**
 * Marks, in every list of the page's parts, the one that is being read.
 * @param tell hears of each section that a reader comes to, undefined before the first.
 */
export function markCurrent(tell: (section: HTMLElement | undefined) => void): void {
  const links = new Map<HTMLElement, HTMLAnchorElement[]>()
  for (const link of document.querySelectorAll<HTMLAnchorElement>(':is(.toc, .contents) a[href^="#"]')) {
    const place = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    if (place) links.set(place, [...(links.get(place) ?? []), link])
  }
  const places = [...links.keys()].sort((a, b) => (isBefore(a, b) ? -1 : 1))
  const passed = new Set<Element>()
  let isAtEnd = false
  let current: readonly HTMLElement[] = []
  const update = () => {
    const next = currentOf(places, isAtEnd ? new Set(places) : passed)
    if (next.length === current.length && next.every((place, at) => place === current[at])) return
    for (const link of current.flatMap((place) => links.get(place) ?? [])) link.removeAttribute('aria-current')
    for (const link of next.flatMap((place) => links.get(place) ?? [])) link.setAttribute('aria-current', 'location')
    current = next
    tell(current.find((place) => !place.matches(PART)))
  }
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) passed.add(target)
        else passed.delete(target)
      }
      update()
    },
    { rootMargin: `${FAR}px 0px -${100 - 100 * LINE}% 0px` },
  )
  for (const place of places) observer.observe(place)
  const foot = document.querySelector('.colophon')
  const end = new IntersectionObserver(
    (entries) => {
      isAtEnd = entries.some(({ isIntersecting }) => isIntersecting)
      update()
    },
    { threshold: 1 },
  )
  if (foot && places.length > 0) end.observe(foot)
}

/** A page that is a part of the one page that all are. */
const PART = '.leaf'

const isBefore = (a: Node, b: Node) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

/** The part and the section in it that were come to last. */
function currentOf(places: readonly HTMLElement[], passed: ReadonlySet<Element>): HTMLElement[] {
  const reached = places.filter((place) => passed.has(place))
  const part = reached.findLast((place) => place.matches(PART))
  const section = reached.findLast((place) => !place.matches(PART))
  return [part, section].filter(
    (place) => place !== undefined && (place === part || !part || part.contains(place)),
  ) as HTMLElement[]
}
