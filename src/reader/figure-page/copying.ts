import { FIGURE_PAGE } from '../../strings.ts'

/** Milliseconds for which a button says that it has copied. */
const SAID = 4000

/** What ends the words that a place says. */
const silences = new WeakMap<Element, ReturnType<typeof setTimeout>>()

/** Lets every button that copies do so. */
export function answerCopying(): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('[data-copy]') : null
    const box = button?.closest('.copyable')
    if (box) void copy(box)
  })
}

async function copy(box: Element): Promise<void> {
  const text = box.querySelector('code')
  const said = box.querySelector('.said')
  if (!text || !said) return
  try {
    await navigator.clipboard.writeText(text.textContent ?? '')
    say(said, FIGURE_PAGE.copied)
  } catch {
    getSelection()?.selectAllChildren(text)
    say(said, FIGURE_PAGE.selected)
  }
}

/** Says words for a while. What was said before is taken away first, so that saying the same again is heard. */
function say(where: Element, words: string): void {
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
