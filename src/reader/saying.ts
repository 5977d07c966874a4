/** Milliseconds for which words stay that say what was done. */
const SAID = 4000

/** What ends the words that a place says. */
const silences = new WeakMap<Element, ReturnType<typeof setTimeout>>()

/** Says words for a while. What was said before is taken away first, so that saying the same again is heard. */
export function say(where: Element, words: string): void {
  clearTimeout(silences.get(where))
  where.textContent = ''
  requestAnimationFrame(() => {
    where.textContent = words
  })
  silences.set(
    where,
    setTimeout(() => {
      where.textContent = ''
    }, SAID),
  )
}
