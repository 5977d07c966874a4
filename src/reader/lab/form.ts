import type { ParamValue } from '../../contracts.ts'
import { LAB } from '../../strings.ts'
import { button, element } from './element.ts'
import type { LabFacts, ParamFact } from './facts.ts'
import { fieldOf, isSame, valueIn } from './fields.ts'
import type { Fault, Values } from './messages.ts'
import { ParamField } from './param-field.ts'

/** The param that names the random streams; every experiment may draw. */
const SEED = 'seed'

/** What is asked for with the form of a figure. */
export interface Asked {
  /** Every param's value. */
  readonly values: Values
  /** The book's own. */
  readonly own: Values
  /** The texts of those that are not the edition's. */
  readonly changed: ReadonlyMap<string, string>
}

/** The params of one experiment and the seed as inputs; params it does not read keep what the address gave them. */
export class Form {
  readonly element = element('form', { className: 'lab-form', noValidate: true })
  readonly #fields: readonly ParamField[]
  readonly #facts: LabFacts
  #others: ReadonlyMap<string, string>
  readonly #general = element('p', { className: 'lab-fault' })
  readonly #resetAll = button(LAB.resetAll, () => this.#reset(), { className: 'lab-reset-all' })

  constructor(facts: LabFacts, { experiment, texts, prefix }: Given) {
    const { title = experiment, reads = [] } = facts.experiments[experiment] ?? {}
    const read = facts.params.filter(({ name }) => reads.includes(name) && name !== SEED)
    const shown = [...read, ...facts.params.filter(({ name }) => name === SEED)]
    this.#facts = facts
    this.#fields = shown.map((param) => new ParamField(param, texts.get(param.name), prefix))
    this.#others = new Map([...texts].filter(([name]) => !shown.some((param) => param.name === name)))
    const none = read.length > 0 ? [] : [element('p', { className: 'lab-hint' }, LAB.none)]
    this.element.append(
      element('p', { className: 'lab-experiment' }, LAB.reads(title)),
      ...none,
      ...this.#fields.map((field) => field.element),
      this.#general,
    )
    this.#follow()
    this.element.addEventListener('input', () => this.#follow())
  }

  /** The button that takes every param back. */
  get resetAll(): HTMLElement {
    return this.#resetAll
  }

  get asked(): Asked {
    const published = new Map<string, ParamValue>(this.#facts.params.map(({ name, value }) => [name, value]))
    const others = [...this.#others].map(([name, text]) => [name, this.#otherValue(name, text)] as const)
    const shown = this.#fields.map((field) => [field.name, field.value] as const)
    const values = Object.fromEntries([...published, ...others, ...shown])
    const changed = this.#fields.filter(({ isChanged }) => isChanged).map((field) => [field.name, field.text] as const)
    const own = Object.fromEntries(this.#facts.params.map((param) => [param.name, param.own]))
    return { values, own, changed: new Map([...this.#others, ...changed]) }
  }

  /** The changed values that the experiment or its seed takes, in words: 'n = 16, seed = 7'. */
  get changedWords(): string {
    return this.#fields
      .filter(({ isChanged }) => isChanged)
      .map(({ name, text }) => `${name} = ${text.trim()}`)
      .join(', ')
  }

  /** Says at each field what is wrong with its value. */
  blame(faults: readonly Fault[]): void {
    for (const field of this.#fields) field.blame(faults.find(({ name }) => name === field.name))
    const rest = faults.filter(({ name }) => !this.#fields.some((field) => field.name === name))
    this.#general.textContent = rest.map(({ what, instead = '' }) => `${what}. ${instead}`.trim()).join(' ')
  }

  /** Says that the seed changes nothing. */
  remarkSeed(): void {
    this.#fields.find(({ name }) => name === SEED)?.remark(LAB.noDraw)
  }

  #otherValue(name: string, text: string): ParamValue {
    const param = this.#facts.params.find((one) => one.name === name)
    return param ? valueIn(text, fieldOf(param.schema)) : text
  }

  #reset(): void {
    this.#others = new Map()
    for (const field of this.#fields) field.reset()
    this.element.dispatchEvent(new Event('input'))
  }

  #follow(): void {
    this.#resetAll.hidden = this.asked.changed.size === 0
  }
}

interface Given {
  readonly experiment: string
  readonly texts: ReadonlyMap<string, string>
  readonly prefix: string
}

/** The params whose values are not those of the book itself: what a rebuild must set. */
export function toSet(params: readonly ParamFact[], values: Values): Map<string, ParamValue> {
  const other = params.filter(({ name, own }) => !isSame(values[name] ?? own, own))
  return new Map(other.map(({ name }) => [name, values[name]!]))
}
