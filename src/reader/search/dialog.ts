import { button, element } from '../lab/element.ts'
import { script } from '../scripts.ts'
import { Finder, type Group, grouped } from './finder.ts'
import { listOf } from './list.ts'
import { STRINGS } from './strings.ts'
import { follow } from './target.ts'

/** How many results are shown. */
const MOST = 40

/** The search over the page: a field, and below it what is found, as the reader types. Its query stays when it is closed. */
export class SearchDialog {
  readonly #field = element('input', {
    id: 'search-field',
    type: 'text',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: false,
    enterKeyHint: 'go',
    inputMode: 'search',
    role: 'combobox',
    ariaLabel: STRINGS.search,
    ariaAutoComplete: 'list',
    ariaExpanded: 'false',
  })
  readonly #said = element('p', { id: 'search-said', className: 'said-of-search', role: 'status' })
  readonly #near = element('p', { className: 'near' })
  readonly #list = element('div', { id: 'search-list', role: 'listbox', ariaLabel: STRINGS.results, hidden: true })
  readonly #dialog = element('dialog', { className: 'search', ariaLabel: STRINGS.search })
  #finder: Finder | undefined
  #active = -1
  /** Whether the reader is in the list: only then are Home and End about it. */
  #isChoosing = false

  constructor() {
    this.#field.setAttribute('aria-controls', this.#list.id)
    this.#field.setAttribute('aria-describedby', this.#said.id)
    const bar = element(
      'div',
      { className: 'search-bar' },
      this.#field,
      button(STRINGS.close, () => this.#dialog.close()),
    )
    const keys = element('p', { className: 'search-keys', ariaHidden: 'true' }, STRINGS.keys)
    this.#dialog.append(bar, this.#said, this.#near, this.#list, keys)
    this.#field.addEventListener('input', () => this.#search())
    this.#dialog.addEventListener('keydown', (event) => this.#key(event))
    this.#dialog.addEventListener('click', (event) => this.#click(event))
    this.#list.addEventListener('pointermove', ({ target }) => this.#point(target))
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
    this.#said.textContent = STRINGS.loading
    try {
      await script('assets/search-index.js')
      this.#finder = new Finder(self.searchPages ?? [])
      this.#search()
    } catch {
      this.#said.textContent = STRINGS.failed
    }
  }

  #search(): void {
    const finder = this.#finder
    if (!finder) return
    const query = this.#field.value.trim()
    const hits = finder.find(query)
    const groups = grouped(hits.slice(0, MOST))
    this.#list.replaceChildren(...listOf(groups))
    this.#list.hidden = hits.length === 0
    this.#list.scrollTop = 0
    this.#field.ariaExpanded = String(hits.length > 0)
    this.#isChoosing = false
    this.#choose(hits.length > 0 ? 0 : -1)
    this.#say(query, hits.length, groups)
    this.#offer(query !== '' && hits.length === 0 ? finder.nearest(query) : [])
  }

  #say(query: string, count: number, groups: readonly Group[]): void {
    const told = STRINGS.count(count, groups.length) + (count > MOST ? STRINGS.shown(MOST) : '')
    this.#said.textContent = query === '' ? STRINGS.hint : count > 0 ? `${told}.` : STRINGS.nothing(query)
  }

  #offer(words: readonly string[]): void {
    const take = (word: string) => () => {
      this.#field.value = word
      this.#field.focus()
      this.#search()
    }
    const buttons = words.flatMap((word) => [' ', button(word, take(word))])
    this.#near.replaceChildren(...(words.length > 0 ? [STRINGS.nearest, ...buttons] : []))
  }

  get #options(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll<HTMLAnchorElement>('[role=option]')]
  }

  #choose(at: number): void {
    const options = this.#options
    for (const [k, option] of options.entries()) option.ariaSelected = String(k === at)
    this.#active = at
    const option = options[at]
    if (option) this.#field.setAttribute('aria-activedescendant', option.id)
    else this.#field.removeAttribute('aria-activedescendant')
    option?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing || event.target !== this.#field) return
    const count = this.#options.length
    const isHome = event.key === 'Home' || event.key === 'End'
    const to = count > 0 && !event.shiftKey && (this.#isChoosing || !isHome) ? this.#step(event.key, count) : undefined
    if (to !== undefined) {
      this.#isChoosing = true
      this.#choose(to)
    } else if (event.key === 'Enter') {
      this.#options[this.#active]?.click()
    } else {
      if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') this.#isChoosing = false
      return
    }
    event.preventDefault()
  }

  /** Where a key leads in the list; it has no end. */
  #step(key: string, count: number): number | undefined {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: (this.#active + 1) % count,
      ArrowUp: (this.#active - 1 + count) % count,
      PageDown: Math.min(this.#active + 5, count - 1),
      PageUp: Math.max(this.#active - 5, 0),
      Home: 0,
      End: count - 1,
    }
    return steps[key]
  }

  #point(target: EventTarget | null): void {
    const option = target instanceof Element ? target.closest<HTMLAnchorElement>('[role=option]') : null
    const at = option ? this.#options.indexOf(option) : -1
    if (at >= 0 && at !== this.#active) this.#choose(at)
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
