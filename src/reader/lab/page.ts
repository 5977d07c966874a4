import { LAB, NAMES } from '../../strings.ts'
import { hrefOf, isWhole } from '../site.ts'
import type { Client } from './client.ts'
import { Desk } from './desk.ts'
import { element } from './element.ts'
import type { FigureFact, LabFacts } from './facts.ts'
import { Frame } from './frame.ts'
import { published } from './published.ts'
import { hashOf, type State, stateIn } from './state.ts'

/** The lab as a page of its own: a figure to choose, its params, and what comes of them. */
export class LabPage {
  readonly #facts: LabFacts
  readonly #client: Client
  readonly #place = element('div', { className: 'lab-desk' })
  readonly #picker: HTMLSelectElement
  readonly #unknown = element('p', { className: 'lab-fault' })
  #desk: Desk | undefined
  /** What this page last wrote into the address: on the way back from an anchor it is no news. */
  #hash = ''

  constructor(root: HTMLElement, facts: LabFacts, client: Client) {
    this.#facts = facts
    this.#client = client
    this.#picker = pickerElement(facts.figures)
    root.replaceChildren(
      element(
        'div',
        { className: 'lab-picker' },
        element('label', { htmlFor: this.#picker.id }, LAB.choose),
        this.#picker,
      ),
      this.#unknown,
      this.#place,
    )
    this.#picker.addEventListener('change', () => this.#choose({ ...this.#state, figure: this.#picker.value }, true))
    addEventListener('hashchange', () => this.#follow())
    this.#restore(stateIn(location.hash))
  }

  /** An anchor of the page is in the address too: only one that says a figure is meant for the lab. */
  #follow(): void {
    const state = stateIn(location.hash)
    if (state.figure !== '' && location.hash !== this.#hash) this.#restore(state)
  }

  /** Shows what an address says, and runs it; without a figure it says nothing. */
  #restore(state: State): void {
    const isSaid = state.figure !== ''
    this.#choose(isSaid ? state : { ...state, values: new Map() }, isSaid)
  }

  get #state(): State {
    return { figure: this.#picker.value, values: this.#desk?.form.asked.changed ?? new Map() }
  }

  #choose(state: State, isToRun: boolean): void {
    const { figures } = this.#facts
    const found = figures.find(({ id }) => id === state.figure)
    this.#unknown.textContent = found || state.figure === '' ? '' : LAB.unknownFigure(state.figure)
    const figure = found ?? figures[0]
    if (!figure) return
    this.#picker.value = figure.id
    this.#desk?.end()
    const frame = frameOf(figure)
    this.#desk = new Desk({
      facts: this.#facts,
      client: this.#client,
      figure,
      frame,
      texts: state.values,
      onRun: (run) => this.#write(run),
    })
    const shown = element('div', { className: 'lab-shown' }, frame.figure, this.#desk.report.element)
    this.#place.replaceChildren(this.#desk.form.element, shown)
    if (isToRun && found) void this.#desk.run()
  }

  #write(state: State): void {
    history.replaceState(null, '', `#${hashOf(state)}`)
    this.#hash = location.hash
  }
}

function pickerElement(figures: readonly FigureFact[]): HTMLSelectElement {
  const groups = [...Map.groupBy(figures, ({ chapter }) => chapter)].map(([chapter, own]) => {
    const options = own.map(({ id, number, title }) => element('option', { value: id }, `${number} ${title}`.trim()))
    return element('optgroup', { label: chapter || LAB.elsewhere }, ...options)
  })
  return element('select', { id: 'lab-figure', autocomplete: 'off' }, ...groups)
}

/** A figure that shows the published drawing until it is run; it cannot come to life before. */
function frameOf(figure: FigureFact): Frame {
  const { id, title, alt, place } = figure
  const [page = '', anchor] = place?.split('#') ?? []
  const where = place ? [' ', element('a', { href: hrefOf(page, anchor) }, NAMES.figure(figure.number))] : []
  const made = element(
    'figure',
    // In the book as one file the figure itself has that id.
    { id: isWhole() ? `lab-${id}` : id },
    element('div', { className: 'stage' }, ...published(figure)),
    element(
      'figcaption',
      {},
      element('p', {}, element('b', {}, `${NAMES.figure(figure.number)}. ${title}.`)),
      element(
        'div',
        { className: 'folds' },
        element('details', {}, element('summary', {}, LAB.description), element('div', {}, alt, ...where)),
      ),
    ),
  )
  return new Frame(made, NAMES.figure(figure.number))
}
