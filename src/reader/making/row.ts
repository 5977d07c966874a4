import { MAKING } from '../../strings.ts'
import { Cancelled, type Client } from '../lab/client.ts'
import type { LabFacts } from '../lab/facts.ts'
import type { Values } from '../lab/messages.ts'

/** Digits of a digest that a reader compares. */
const SHOWN = 12

/** An experiment of the page, and what came of making it. */
export class Row {
  readonly button: HTMLButtonElement
  readonly title: string
  readonly #name: string
  readonly #published: string
  readonly #said: HTMLElement | null
  #isOpen = false

  constructor(button: HTMLButtonElement) {
    const { make = '', digest = '', title = make } = button.dataset
    this.button = button
    this.title = title
    this.#name = make
    this.#published = digest
    this.#said = button.parentElement?.querySelector('.made') ?? null
  }

  /** What it says last. */
  get words(): string {
    return this.#said?.textContent ?? ''
  }

  /** Says that something is to come. */
  say(words: string): void {
    this.#isOpen = true
    this.#tell(words)
  }

  /** Says why nothing came, if nothing did. */
  giveUp(words: string): void {
    if (this.#isOpen) this.#end('none', words)
  }

  /**
   * Makes the experiment at the edition's values, and says whether its result is the published one, to the last digit.
   * @throws {Cancelled} if the run was given up.
   */
  async make(client: Client, { params }: LabFacts): Promise<boolean> {
    this.#tell(MAKING.running)
    const values: Values = Object.fromEntries(params.map(({ name, value }) => [name, value]))
    const own: Values = Object.fromEntries(params.map((param) => [param.name, param.own]))
    const start = performance.now()
    try {
      const answer = await client.ask({ kind: 'make', experiment: this.#name, values, own })
      if (!('made' in answer)) throw new Error(answer.faults.map(({ what }) => what).join('; '))
      const { digest } = answer.made
      const isSame = digest === this.#published
      const took = MAKING.seconds(performance.now() - start)
      this.#end(isSame ? 'same' : 'differs', isSame ? MAKING.same(took) : MAKING.differs(digest.slice(0, SHOWN)))
      return isSame
    } catch (error) {
      if (error instanceof Cancelled) throw error
      this.#end('failed', MAKING.failed((error as Error).message))
      return false
    }
  }

  #end(outcome: string, words: string): void {
    this.#isOpen = false
    this.#tell(words, outcome)
  }

  #tell(words: string, outcome = ''): void {
    if (!this.#said) return
    this.#said.textContent = words
    this.#said.dataset['outcome'] = outcome
  }
}
