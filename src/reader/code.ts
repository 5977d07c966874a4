/** The code of experiments in the folds of figures: loaded when a reader first opens one. */

import { CODE_FOLD } from '../strings.ts'
import { copyCode } from './copying/code.ts'
import { button, element } from './lab/element.ts'
import { script } from './scripts.ts'

/** The folds that have their code, or wait for it. */
const filled = new WeakSet<HTMLElement>()

self.showCode = async (fold) => {
  const place = fold.querySelector('div')
  if (!place || filled.has(fold)) return
  filled.add(fold)
  const { code: name = '', file = '' } = fold.dataset
  try {
    await script(`assets/code/${name}.js`)
    place.querySelector('.said')?.remove()
    place.append(...codeElements(self.codeTexts?.[name] ?? '', file))
  } catch {
    filled.delete(fold)
    if (!place.querySelector('.said'))
      place.append(element('p', { className: 'said', role: 'status' }, CODE_FOLD.failed))
  }
}

/** @param html the code, as it is set. */
function codeElements(html: string, file: string): Element[] {
  const said = element('span', { className: 'said', role: 'status' })
  const text = element('code', { innerHTML: html })
  const copying = button(CODE_FOLD.copy, () => void copyCode(text, said))
  const label = CODE_FOLD.label(file)
  return [
    element('p', {}, copying, ' ', said),
    element('pre', { className: 'code', tabIndex: 0, role: 'group', ariaLabel: label }, text),
  ]
}
