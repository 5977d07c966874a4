/** What the keys do that work anywhere on a page. Loaded once, when the first is pressed. */

import { openContents, stepPage, stepSection } from './shortcuts/places.ts'
import { openSheet } from './shortcuts/sheet.ts'

const ACTIONS: Readonly<Record<string, () => void>> = {
  '?': openSheet,
  j: () => stepSection(1),
  k: () => stepSection(-1),
  l: () => stepPage(1),
  h: () => stepPage(-1),
  c: openContents,
}

self.pressShortcut = (key) => ACTIONS[key]?.()
