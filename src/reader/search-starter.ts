/** All of the search that a page has at first: the button and the keys that load the rest. */

import { noSingleKeys } from './flags.ts'
import { script } from './scripts.ts'
import { HIT } from './search/hit-key.ts'
import { isTyped } from './typing.ts'

async function open(): Promise<void> {
  const button = document.querySelector<HTMLElement>('[data-search]')
  if (button) button.dataset['state'] = 'loading'
  const state = await script('assets/search.js').then(
    () => '',
    () => 'failed',
  )
  if (button) button.dataset['state'] = state
  self.openSearch?.()
}

document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('[data-search]')) void open()
})

document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey } = event
  const isAsked =
    ctrlKey || metaKey ? key.toLowerCase() === 'k' && ctrlKey !== metaKey : key === '/' && !noSingleKeys.isSet()
  if (!isAsked || altKey || isTyped(event)) return
  event.preventDefault()
  void open()
})

/** Whether the reader comes here from a search. */
function isSought(): boolean {
  try {
    return sessionStorage.getItem(HIT) !== null
  } catch {
    return false
  }
}

if (isSought()) script('assets/search.js').catch(() => undefined)
