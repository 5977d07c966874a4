/** What every page has of showing sources: the button and the key that load the rest. */

import { SOURCES_SWITCH } from '../../strings.ts'
import { noSingleKeys, shownSources } from '../flags.ts'
import { script } from '../scripts.ts'
import { isTyped } from '../typing.ts'
import { sayBeside } from './said.ts'

/** The key that shows and hides sources. */
const KEY = 'i'

async function toggle(pressed?: Element): Promise<void> {
  if (!document.querySelector('[data-sources]')) return
  try {
    await script('assets/show-sources.js')
    self.toggleSources?.(pressed)
  } catch {
    sayBeside(pressed, SOURCES_SWITCH.failed)
  }
}

/** Lets a reader ask for the sources of values and statements. */
export function answerSources(): void {
  document.addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element ? target.closest('[data-sources]') : null
    if (pressed) void toggle(pressed)
  })
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey } = event
    if (key === KEY && !ctrlKey && !metaKey && !altKey && !isTyped(event) && !noSingleKeys.isSet()) void toggle()
  })
  if (shownSources.isSet()) addEventListener('DOMContentLoaded', () => void toggle())
}
