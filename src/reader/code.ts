/** The code of experiments in the folds of figures: loaded when a reader first opens one. */

import { CODE_FOLD } from '../strings.ts'
import { button, element } from './lab/element.ts'
import { script } from './scripts.ts'

/** The folds that have their code, or wait for it. */
const filled = new WeakSet<HTMLElement>()

self.showCode = async (fold) => {
  const { code: name = '', file = '' } = fold.dataset
  if (filled.has(fold)) return
  filled.add(fold)
  const said = element('span', { className: 'said', role: 'status' })
  const place = fold.querySelector('div')
  try {
    await script(`assets/code/${name}.js`)
    const text = element('code', { innerHTML: self.codeTexts?.[name] ?? '' })
    const box = element(
      'pre',
      { className: 'code', tabIndex: 0, role: 'group', ariaLabel: CODE_FOLD.label(file) },
      text,
    )
    const copying = button(CODE_FOLD.copy, () => void copy(text, said))
    place?.querySelector('.said')?.remove()
    place?.append(element('p', {}, copying, ' ', said), box)
  } catch {
    filled.delete(fold)
    if (!place?.querySelector('.said'))
      place?.append(element('p', { className: 'said', role: 'status' }, CODE_FOLD.failed))
  }
}

async function copy(text: HTMLElement, said: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text.textContent ?? '')
    said.textContent = CODE_FOLD.copied
  } catch {
    getSelection()?.selectAllChildren(text)
    said.textContent = CODE_FOLD.selected
  }
}
