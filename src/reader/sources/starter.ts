/** What every page has of showing sources: the button and the key that load the rest. */

import { SOURCES_SWITCH } from '../../strings.ts'
import { script } from '../scripts.ts'
import { hasSingleKeys } from '../shortcuts/kept.ts'
import { isTyped } from '../typing.ts'
import { isShownHere } from './kept.ts'

/** The key that shows and hides sources. */
const KEY = 'i'

async function toggle(): Promise<void> {
  if (!document.querySelector('[data-sources]')) return
  try {
    await script('assets/show-sources.js')
    self.toggleSources?.()
  } catch {
    const said = document.querySelector('.sources-said')
    if (said) said.textContent = SOURCES_SWITCH.failed
  }
}

/** Lets a reader ask for the sources of values and statements. */
export function answerSources(): void {
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-sources]')) void toggle()
  })
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey } = event
    if (key === KEY && !ctrlKey && !metaKey && !altKey && !isTyped(event) && hasSingleKeys()) void toggle()
  })
  if (isShownHere()) addEventListener('DOMContentLoaded', () => void toggle())
}
