/** Shows where values and statements come from: loaded when a reader asks for it, and on the pages that are read next. */

import { SOURCES } from '../strings.ts'
import { shownSources } from './flags.ts'
import { element } from './lab/element.ts'
import { sayBeside } from './sources/said.ts'

const root = document.documentElement
const MARK = 'source-mark'
/** Stands before a mark, so that no line begins with it. */
const JOINER = '\u2060'

function show(pressed?: Element): void {
  const values = [...document.querySelectorAll<HTMLElement>('main [data-of]')]
  for (const value of values) {
    if (value.localName === 'data') reach(value)
    else if (!value.matches('.equation')) value.after(mark('of', value.dataset['of'] ?? '', SOURCES.mark))
  }
  const claims = [...document.querySelectorAll<HTMLElement>('main .claim')]
  for (const claim of claims) {
    const last = claim.lastElementChild
    const end = claim.localName === 'div' && last?.localName === 'p' ? last : claim
    end.append(mark('stands', claim.dataset['claim'] ?? '', SOURCES.claim))
  }
  root.dataset['sourced'] = ''
  tell(true)
  sayBeside(pressed, SOURCES.shown(values.length, claims.length))
}

function hide(pressed?: Element): void {
  for (const made of document.querySelectorAll('.source-end')) made.remove()
  for (const value of document.querySelectorAll('main data[data-of]'))
    for (const name of ['role', 'tabindex', 'aria-haspopup']) value.removeAttribute(name)
  delete root.dataset['sourced']
  tell(false)
  sayBeside(pressed, SOURCES.hidden)
}

/** Puts a value in the keyboard's reach: hundreds of stops are only there for those who ask. */
function reach(value: HTMLElement): void {
  value.tabIndex = 0
  value.role = 'button'
  value.ariaHasPopup = 'dialog'
}

function mark(kind: 'of' | 'stands', names: string, label: string): HTMLElement {
  const made = element('button', { type: 'button', className: MARK, ariaLabel: label, ariaHasPopup: 'dialog' })
  made.dataset[kind] = names
  return element('span', { className: 'source-end' }, JOINER, made)
}

function tell(isShown: boolean): void {
  shownSources.set(isShown)
  for (const button of document.querySelectorAll('[data-sources]')) button.ariaPressed = String(isShown)
}

self.toggleSources = (pressed) => (root.dataset['sourced'] === undefined ? show(pressed) : hide(pressed))
