/** Which of the results a field stands on; the field says so to those who hear it, and keeps the focus. */
export class Choice {
  readonly #field: HTMLInputElement
  readonly #list: HTMLElement
  #at = -1
  /** Whether the reader is in the list: only then are Home and End about it. */
  #isMoved = false

  constructor(field: HTMLInputElement, list: HTMLElement) {
    this.#field = field
    this.#list = list
    list.addEventListener('pointermove', ({ target }) => this.#point(target))
  }

  /** Stands on the first of new results. */
  begin(): void {
    this.#isMoved = false
    this.#list.scrollTop = 0
    this.#stand(this.#options.length > 0 ? 0 : -1)
  }

  /** Answers a key, if it is about the list; tells whether it was. */
  answer({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    if (shiftKey || altKey || ctrlKey || metaKey) return false
    const options = this.#options
    if (key === 'Enter') {
      options[this.#at]?.click()
      return true
    }
    const to = options.length > 0 ? this.#step(key, options.length) : undefined
    if (to === undefined || (!this.#isMoved && (key === 'Home' || key === 'End'))) {
      if (key === 'ArrowLeft' || key === 'ArrowRight') this.#isMoved = false
      return false
    }
    this.#isMoved = true
    this.#stand(to)
    return true
  }

  get #options(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role=option]')]
  }

  /** Where a key leads; the list has no end. */
  #step(key: string, count: number): number | undefined {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: (this.#at + 1) % count,
      ArrowUp: (this.#at - 1 + count) % count,
      PageDown: Math.min(this.#at + 5, count - 1),
      PageUp: Math.max(this.#at - 5, 0),
      Home: 0,
      End: count - 1,
    }
    return steps[key]
  }

  #stand(at: number): void {
    const options = this.#options
    for (const [k, option] of options.entries()) option.ariaSelected = String(k === at)
    this.#at = at
    const option = options[at]
    if (option) this.#field.setAttribute('aria-activedescendant', option.id)
    else this.#field.removeAttribute('aria-activedescendant')
    option?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  }

  #point(target: EventTarget | null): void {
    const option = target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null
    const at = option ? this.#options.indexOf(option) : -1
    if (at >= 0 && at !== this.#at) this.#stand(at)
  }
}
