/** All of the shortcuts that a page has at first: the keys, and the button that lists them. */

import { noSingleKeys } from '../flags.ts'
import { script } from '../scripts.ts'
import { isTyped } from '../typing.ts'

const KEYS = ['?', 'j', 'k', 'h', 'l', 'c']

/** Lets keys go from place to place, and a window tell which do. */
export function answerShortcuts(): void {
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey } = event
    if (!KEYS.includes(key) || ctrlKey || metaKey || altKey || isTyped(event) || noSingleKeys.isSet()) return
    act(key)
  })
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-shortcuts]')) act('?')
  })
}

function act(key: string): void {
  script('assets/shortcuts.js').then(
    () => self.pressShortcut?.(key),
    () => undefined,
  )
}
