import { SEARCH } from '../../strings.ts'
import { button, element } from '../lab/element.ts'
import { script } from '../scripts.ts'
import { Choice } from './choice.ts'
import { Finder, grouped } from './finder.ts'
import { listOf } from './list.ts'
import { follow, isInSight } from './target.ts'

/** How many results are shown. */
const MOST = 40

/** The search over the page: a field, and below it what is found, as the reader types. Its query stays when it is closed. */
export class SearchDialog {
  readonly #field = element('input', {
    id: 'search-field',
    placeholder: SEARCH.search,
    type: 'text',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: false,
    enterKeyHint: 'go',
    inputMode: 'search',
    role: 'combobox',
    ariaLabel: SEARCH.search,
    ariaAutoComplete: 'list',
    ariaExpanded: 'false',
  })
  readonly #said = element('p', { id: 'search-said', className: 'said-of-search', role: 'status' })
  readonly #near = element('p', { className: 'near' })
  readonly #list = element('div', { id: 'search-list', role: 'listbox', ariaLabel: SEARCH.results, hidden: true })
  readonly #dialog = element('dialog', { className: 'search', ariaLabel: SEARCH.search })
  #finder: Finder | undefined
  readonly #choice = new Choice(this.#field, this.#list)

  constructor() {
    this.#field.setAttribute('aria-controls', this.#list.id)
    this.#field.setAttribute('aria-describedby', this.#said.id)
    const bar = element(
      'div',
      { className: 'search-bar' },
      this.#field,
      button(SEARCH.close, () => this.#dialog.close()),
    )
    const keys = element('p', { className: 'search-keys', ariaHidden: 'true' }, SEARCH.keys)
    this.#dialog.append(bar, this.#said, this.#near, this.#list, keys)
    this.#field.addEventListener('input', () => this.#search())
    this.#field.addEventListener('keydown', (event) => {
      if (!event.isComposing && this.#choice.answer(event)) event.preventDefault()
    })
    this.#dialog.addEventListener('click', (event) => this.#click(event))
    document.body.append(this.#dialog)
  }

  /** Opens it over the page; the index is loaded the first time. */
  open(): void {
    if (this.#dialog.open) return
    this.#dialog.showModal()
    this.#field.focus()
    this.#field.select()
    if (!this.#finder) void this.#load()
  }

  async #load(): Promise<void> {
    this.#said.textContent = SEARCH.loading
    try {
      await script('assets/search-index.js')
      this.#finder = new Finder(self.searchPages ?? [], isInSight)
      this.#search()
    } catch {
      this.#said.textContent = SEARCH.failed
    }
  }

  #search(): void {
    const finder = this.#finder
    if (!finder) return
    const query = this.#field.value.trim()
    const hits = finder.find(query)
    this.#list.replaceChildren(...listOf(grouped(hits.slice(0, MOST))))
    this.#list.hidden = hits.length === 0
    this.#field.ariaExpanded = String(hits.length > 0)
    this.#choice.begin()
    this.#say(query, hits.length, grouped(hits).length)
    if (query !== '' && hits.length === 0) this.#offer(finder.nearest(query))
    else this.#near.replaceChildren()
  }

  #say(query: string, count: number, places: number): void {
    const told = SEARCH.count(count, places) + (count > MOST ? SEARCH.shown(MOST) : '')
    this.#said.textContent = query === '' ? SEARCH.hint : count > 0 ? `${told}.` : SEARCH.nothing(query)
  }

  #offer(words: readonly string[]): void {
    const take = (word: string) => () => {
      this.#field.value = word
      this.#field.focus()
      this.#search()
    }
    const buttons = words.flatMap((word) => [' ', button(word, take(word))])
    this.#near.replaceChildren(...(words.length > 0 ? [SEARCH.nearest, ...buttons] : [SEARCH.noneNear]))
  }

  #click(event: MouseEvent): void {
    const { target } = event
    const option = target instanceof Element ? target.closest<HTMLAnchorElement>('[role=option]') : null
    if (target === this.#dialog) this.#dialog.close()
    if (!option || event.ctrlKey || event.metaKey || event.shiftKey) return
    this.#dialog.close()
    follow(option.href, (option.dataset['terms'] ?? '').split(' '))
  }
}
