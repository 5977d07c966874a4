import { LAB } from '../../strings.ts'
import { element } from './element.ts'

/** Milliseconds between two looks at the clock. */
const TICK = 100

/** How far a run is, for those who see: a bar and the seconds, beside those of the same run last time. */
export class Progress {
  readonly element = element('div', { className: 'lab-progress', hidden: true })
  readonly #bar = element('progress', { max: 1, ariaLabel: LAB.run })
  readonly #seconds = element('span', { ariaHidden: 'true' })
  #timer: ReturnType<typeof setInterval> | undefined
  #start = 0

  constructor() {
    this.element.append(this.#bar, this.#seconds)
  }

  /** Milliseconds since the start. */
  get elapsed(): number {
    return performance.now() - this.#start
  }

  /** Begins to count; `before` is what the same run took last time. */
  start(before: number | undefined): void {
    this.#start = performance.now()
    this.#bar.removeAttribute('value')
    this.element.hidden = false
    const tick = () => {
      const [elapsed, last] = [this.elapsed, before === undefined ? [] : [LAB.lastTime(before)]]
      this.#seconds.textContent = [LAB.seconds(elapsed), ...last].join(' ')
      if (before !== undefined) this.#bar.value = Math.min(0.98, elapsed / before)
    }
    tick()
    this.#timer = setInterval(tick, TICK)
  }

  stop(): void {
    clearInterval(this.#timer)
    this.element.hidden = true
  }
}
