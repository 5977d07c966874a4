import { FIGURE_PAGE } from '../../strings.ts'
import { say } from '../saying.ts'

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
