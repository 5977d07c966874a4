import { LIVE } from '../../strings.ts'

/** Milliseconds between two frames of a film. */
const FRAME = 120

/** The inputs that stand below a drawing, and what they do: each sets a param of the live figure. */
export class Controls {
  readonly #root: HTMLElement | null
  readonly #set: (name: string, value: number | string) => void
  readonly #ending = new AbortController()
  #timer: ReturnType<typeof setInterval> | undefined

  constructor(figure: HTMLElement, set: (name: string, value: number | string) => void) {
    this.#root = figure.querySelector<HTMLElement>('.controls')
    this.#set = set
    const { signal } = this.#ending
    this.#root?.addEventListener('input', ({ target }) => this.#take(target as HTMLInputElement), { signal })
    if (isStill()) this.#label(LIVE.step)
    for (const input of this.#inputs()) showValue(input)
  }

  /** The inputs' own values, which a reader may have changed before the figure came to life. */
  values(): [string, number | string][] {
    return this.#inputs()
      .filter(({ type, checked }) => type === 'range' || checked)
      .map((input) => [input.dataset['param'] ?? '', settingOf(input)])
  }

  /** The slider of a param, if there is one of that name. */
  slider(name: string): HTMLInputElement | undefined {
    return this.#inputs().find(({ type, dataset }) => type === 'range' && dataset['param'] === name)
  }

  /** Moves a slider to a value, as its reader would. */
  move(slider: HTMLInputElement, value: number): void {
    slider.value = String(value)
    this.#take(slider)
  }

  /** Puts every input back to what the static drawing shows. */
  end(): void {
    this.#pause()
    this.#ending.abort()
    for (const input of this.#inputs()) {
      input.value = input.defaultValue
      input.checked = input.defaultChecked
      showValue(input)
    }
  }

  #inputs(): HTMLInputElement[] {
    return [...(this.#root?.querySelectorAll<HTMLInputElement>('input[data-param]') ?? [])]
  }

  #take(input: HTMLInputElement): void {
    const { param } = input.dataset
    if (!param) return
    showValue(input)
    this.#set(param, settingOf(input))
  }

  /** Plays the film of a param or pauses it; for those who want less motion, one step. */
  play(param: string): void {
    const slider = this.slider(param)
    if (!slider) return
    if (isStill()) this.#step(slider)
    else if (this.#timer !== undefined) this.#pause()
    else {
      this.#label(LIVE.pause)
      if (Number(slider.value) >= Number(slider.max)) this.move(slider, Number(slider.min))
      this.#timer = setInterval(() => (this.#step(slider) ? undefined : this.#pause()), FRAME)
    }
  }

  /** One step on, from the end to the beginning only if nothing else is left; whether there is another. */
  #step(slider: HTMLInputElement): boolean {
    const { value, min, max, step } = slider
    const next = Number(value) + Number(step)
    this.move(slider, next <= Number(max) ? next : Number(min))
    return next + Number(step) <= Number(max)
  }

  #pause(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
    this.#label(LIVE.play)
  }

  #label(words: string): void {
    for (const button of this.#root?.querySelectorAll('[data-play]') ?? []) button.textContent = words
  }
}

/** Whether the reader wants less motion. */
const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches

const settingOf = ({ type, value }: HTMLInputElement) => (type === 'range' ? Number(value) : value)

function showValue(input: HTMLInputElement): void {
  const output = input.parentElement?.querySelector('output')
  if (output && input.type === 'range') output.textContent = input.value
}
