import { LIVE } from '../../strings.ts'

/** Opens a window over the page that holds the given elements; closed by its button, by Escape, or by a click beside it. */
export function openDialog(
  host: HTMLElement,
  title: string,
  content: readonly Element[],
  { kind = '', onClose = () => {} }: { kind?: string; onClose?: () => void } = {},
): void {
  const dialog = document.createElement('dialog')
  dialog.className = kind
  dialog.ariaLabel = title
  const heading = document.createElement('h2')
  heading.textContent = title
  const close = document.createElement('button')
  close.type = 'button'
  close.textContent = LIVE.close
  const end = () => {
    if (!dialog.isConnected) return
    dialog.close()
    onClose()
    dialog.remove()
  }
  close.onclick = end
  const bar = document.createElement('header')
  bar.append(heading, close)
  const body = document.createElement('div')
  body.className = 'body'
  body.tabIndex = 0
  body.role = 'region'
  body.ariaLabel = title
  body.append(...content)
  dialog.append(bar, body)
  dialog.onclick = ({ target }) => target === dialog && end()
  dialog.oncancel = (event) => {
    event.preventDefault()
    end()
  }
  dialog.onclose = end
  host.append(dialog)
  dialog.showModal()
}
