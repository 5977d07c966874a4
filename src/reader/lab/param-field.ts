import type { ParamValue } from '../../contracts.ts'
import { LAB } from '../../strings.ts'
import { button, element } from './element.ts'
import type { ParamFact } from './facts.ts'
import { type Field, fieldOf, isSame, textOf, valueIn } from './fields.ts'
import { inputFor, newSeed, sliderFor } from './inputs.ts'
import type { Fault } from './messages.ts'

/** The input of one param: its name, unit, meaning and rule, what is wrong with it, and the way back to the published value. */
export class ParamField {
  readonly element = element('div', { className: 'lab-field' })
  readonly #param: ParamFact
  readonly #field: Field
  readonly #input: HTMLInputElement | HTMLSelectElement
  readonly #slider: HTMLInputElement | undefined
  readonly #reset: HTMLButtonElement
  readonly #fault = element('p', { className: 'lab-fault' })
  readonly #hint = element('p', { className: 'lab-hint' })
  readonly #remark = element('span', { className: 'lab-remark' })

  /** @param prefix keeps the ids of two labs on a page apart. */
  constructor(param: ParamFact, text: string | undefined, prefix: string) {
    this.#param = param
    this.#field = fieldOf(param.schema)
    const id = `${prefix}-${param.name}`
    this.#input = inputFor(this.#field, id)
    this.#slider = this.#field.kind === 'number' ? sliderFor(this.#field.slider, param.name) : undefined
    this.#reset = button(LAB.reset(textOf(param.value)), () => this.#moveTo(textOf(param.value)), {
      className: 'lab-reset',
      ariaLabel: LAB.resetLabel(param.name, textOf(param.value)),
    })
    this.#fault.id = `${id}-fault`
    this.#hint.id = `${id}-hint`
    this.#input.setAttribute('aria-describedby', `${this.#fault.id} ${this.#hint.id}`)
    this.#build(id)
    this.#listen()
    this.#show(text ?? textOf(param.value))
  }

  get name(): string {
    return this.#param.name
  }

  get text(): string {
    return this.#input.value
  }

  get value(): ParamValue {
    return valueIn(this.text, this.#field)
  }

  /** Whether the value is another than the edition's. */
  get isChanged(): boolean {
    return !isSame(this.value, this.#param.value)
  }

  /** Says what is wrong with the value, or nothing. */
  blame(fault: Fault | undefined): void {
    this.#fault.textContent = fault ? `${fault.what}. ${fault.instead ?? ''}`.trim() : ''
    this.#input.setAttribute('aria-invalid', String(fault !== undefined))
  }

  /** Takes the value back to the edition's. */
  reset(): void {
    this.#show(textOf(this.#param.value))
  }

  /** Says something about the param beyond what the schema does, in place of what was said before. */
  remark(words: string): void {
    this.#remark.textContent = words
    this.#hint.append(this.#remark)
  }

  #build(id: string): void {
    const { name, unit, meaning, rule, schema } = this.#param
    const units = unit === '1' || unit === '' ? [] : [element('span', { className: 'lab-unit' }, unit)]
    const seed = name === 'seed' ? [button(LAB.newSeed, () => this.#moveTo(newSeed(this.#param)))] : []
    const label = element('label', { htmlFor: id }, element('code', {}, name))
    this.#hint.append(
      `${LAB.sentence(meaning)} ${LAB.sentence(rule)}${schema.cost ? ` ${LAB.cost(schema.cost)}` : ''} `,
    )
    this.element.append(
      element('div', { className: 'lab-name' }, label, this.#reset),
      element(
        'div',
        { className: 'lab-value' },
        this.#input,
        ...units,
        ...(this.#slider ? [this.#slider] : []),
        ...seed,
      ),
      this.#fault,
      this.#hint,
    )
  }

  #listen(): void {
    this.#input.addEventListener('input', () => this.#follow())
    this.#slider?.addEventListener('input', () => this.#show(this.#slider?.value ?? ''))
  }

  /** Shows a text that no reader typed. */
  #show(text: string): void {
    if (this.#input instanceof HTMLSelectElement && ![...this.#input.options].some(({ value }) => value === text))
      this.#input.append(element('option', { value: text }, text))
    this.#input.value = text
    this.#follow()
  }

  #moveTo(text: string): void {
    this.#show(text)
    this.#input.dispatchEvent(new Event('input', { bubbles: true }))
    this.#input.focus()
  }

  #follow(): void {
    if (this.#slider && typeof this.value === 'number') this.#slider.value = String(this.value)
    this.#reset.hidden = !this.isChanged
    this.element.classList.toggle('is-changed', this.isChanged)
  }
}
