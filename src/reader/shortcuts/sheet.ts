import { SHORTCUTS } from '../../strings.ts'
import { noSingleKeys } from '../flags.ts'
import { button, element } from '../lab/element.ts'

let sheet: HTMLDialogElement | undefined

/** Opens the window that lists the keys, over the page. */
export function openSheet(): void {
  sheet ??= made()
  if (!sheet.open) sheet.showModal()
}

function made(): HTMLDialogElement {
  const title = element('h2', { id: 'shortcuts-title' }, SHORTCUTS.title)
  const dialog = element('dialog', { className: 'shortcuts' })
  const header = element(
    'header',
    {},
    title,
    button(SHORTCUTS.close, () => dialog.close()),
  )
  const [first = '', ...others] = SHORTCUTS.groups.map(group)
  const body = element('div', { className: 'body', tabIndex: 0 }, first, choice(), ...others)
  dialog.setAttribute('aria-labelledby', title.id)
  dialog.append(header, body)
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close())
  document.body.append(dialog)
  return dialog
}

function group({ title, keys }: (typeof SHORTCUTS.groups)[number]): HTMLElement {
  const rows = keys.map(({ keys, does }) =>
    element('div', {}, element('dt', {}, ...keys.flatMap((key) => [pressed(key), ' '])), element('dd', {}, does)),
  )
  return element('section', {}, element('h3', {}, title), element('dl', {}, ...rows))
}

/** Keys, which are pressed together if there are several. */
const pressed = (keys: string) =>
  element('span', {}, ...keys.split(' ').flatMap((key, at) => [...(at > 0 ? ['+'] : []), element('kbd', {}, key)]))

/** Keys that print a character can be switched off (WCAG 2.1.4). */
function choice(): HTMLElement {
  const box = element('input', { type: 'checkbox', checked: !noSingleKeys.isSet() })
  box.addEventListener('change', () => {
    if (!noSingleKeys.set(!box.checked)) box.checked = true
  })
  return element(
    'p',
    { className: 'choice' },
    element('label', {}, box, ` ${SHORTCUTS.single}`),
    element('small', {}, SHORTCUTS.why),
  )
}
