import { LAB } from '../../strings.ts'
import { button, element } from './element.ts'

/** The command that rebuilds the book with the values of a form, with a button that copies it. */
export class CommandLine {
  readonly element = element('div', { className: 'lab-command' })
  readonly #words = element('p')
  readonly #code = element('code')
  readonly #said = element('span', { className: 'lab-copied', role: 'status' })

  constructor() {
    const line = element('pre', { tabIndex: 0, role: 'region', ariaLabel: LAB.command }, this.#code)
    const copy = button(LAB.copy, () => void this.#copy())
    this.element.append(this.#words, line, element('p', { className: 'lab-copy' }, copy, ' ', this.#said))
  }

  /** Shows a command; `isOther` says whether its values are others than the book's own. */
  show(command: string, isOther: boolean): void {
    this.#words.textContent = isOther ? LAB.command : LAB.same
    this.#code.textContent = command
    this.#said.textContent = ''
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#code.textContent ?? '')
      this.#said.textContent = LAB.copied
    } catch {
      this.#said.textContent = LAB.notCopied
    }
  }
}
