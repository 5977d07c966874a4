import { LAB } from '../../strings.ts'
import { Cancelled, type Client } from './client.ts'
import { button, element } from './element.ts'
import type { FigureFact, LabFacts } from './facts.ts'
import { type Asked, Form } from './form.ts'
import type { Frame } from './frame.ts'
import type { Fault, Values } from './messages.ts'
import { Progress } from './progress.ts'
import { Report } from './report.ts'
import type { State } from './state.ts'
import { keepTime, lastTime } from './times.ts'

/** Milliseconds without a keystroke before what was typed is checked. */
const SETTLING = 150

/** What a desk works on. */
export interface Work {
  readonly facts: LabFacts
  readonly client: Client
  readonly figure: FigureFact
  readonly frame: Frame
  /** Params that the address sets, as texts. */
  readonly texts: ReadonlyMap<string, string>
  /** Hears what is run, so that the address can say it. */
  onRun(state: State): void
}

/** One figure's place of work: the form of its params, its runs, and the report of them; a page places them. */
export class Desk {
  readonly form: Form
  readonly report: Report
  readonly #work: Work
  readonly #run = element('button', { type: 'submit', className: 'lab-run' }, LAB.run)
  readonly #cancel = button(LAB.cancel, () => this.#work.client.stop(), { className: 'lab-cancel', hidden: true })
  readonly #progress = new Progress()
  #isRunning = false
  /** Whether the form was changed since the run began. */
  #isAhead = false
  #settling: ReturnType<typeof setTimeout> | undefined

  constructor(work: Work) {
    const { facts, figure, frame, texts } = work
    this.#work = work
    this.form = new Form(facts, { experiment: figure.experiment, texts, prefix: `lab-${frame.figure.id}` })
    this.report = new Report(facts, figure)
    this.form.element.append(
      element('div', { className: 'lab-actions' }, this.#run, this.#cancel, this.form.resetAll),
      this.#progress.element,
    )
    this.form.element.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.run()
    })
    this.form.element.addEventListener('input', () => this.#changed())
    this.report.rebuildWith(this.form.asked.values)
    this.report.say(LAB.still)
  }

  /** Runs the experiment with the values of the form and shows what came out. */
  async run(): Promise<void> {
    if (this.#isRunning) return
    const { figure, onRun } = this.#work
    onRun({ figure: figure.id, values: this.form.asked.changed })
    this.#begin()
    try {
      await this.#compute()
    } catch (error) {
      const { message } = error as Error
      this.report.say(error instanceof Cancelled ? LAB.cancelled : LAB.failed(message))
    } finally {
      this.#end()
    }
  }

  /** Gives up a run and what was to be checked. */
  end(): void {
    clearTimeout(this.#settling)
    this.#isAhead = false
    if (this.#isRunning) this.#work.client.stop()
  }

  async #compute(): Promise<void> {
    const { client, figure, frame } = this.#work
    const { asked, changedWords } = this.form
    const taken = this.#takenOf(asked)
    const key = JSON.stringify([figure.experiment, taken])
    this.#progress.start(lastTime(key))
    const answer = await client.ask({ kind: 'run', figure: figure.id, values: asked.values, own: asked.own }, (stage) =>
      this.report.say(LAB[stage], LAB.old),
    )
    const took = this.#progress.elapsed
    if ('faults' in answer) {
      this.#blame(answer.faults)
      this.report.say(LAB.illegal(answer.faults.length))
      return
    }
    this.#blame([])
    keepTime(key, took)
    await frame.show(answer.redrawn)
    this.report.tell({ run: answer.redrawn, taken, changedWords, took })
    if (!answer.redrawn.drew) this.form.remarkSeed()
  }

  #takenOf({ values }: Asked): Values {
    const { facts, figure } = this.#work
    const names = [...(facts.experiments[figure.experiment]?.reads ?? []), 'seed'].filter((name) => name in values)
    return Object.fromEntries(names.map((name) => [name, values[name]!]))
  }

  #begin(): void {
    this.#isRunning = true
    this.#isAhead = false
    clearTimeout(this.#settling)
    this.#work.frame.isOld = true
    swap(this.#run, this.#cancel)
    this.report.say(LAB.starting)
  }

  #end(): void {
    this.#isRunning = false
    this.#work.frame.isOld = false
    this.#progress.stop()
    swap(this.#cancel, this.#run)
    if (this.#isAhead) this.#changed()
  }

  #changed(): void {
    this.report.rebuildWith(this.form.asked.values)
    clearTimeout(this.#settling)
    this.#isAhead = this.#isRunning
    if (!this.#isRunning) this.#settling = setTimeout(() => void this.#check(), SETTLING)
  }

  async #check(): Promise<void> {
    try {
      const { values, own } = this.form.asked
      this.#blame(await this.#work.client.ask({ kind: 'check', values, own }))
    } catch (error) {
      if (!(error instanceof Cancelled)) this.report.say(LAB.failed((error as Error).message))
    }
  }

  #blame(faults: readonly Fault[]): void {
    this.form.blame(faults)
    this.report.rebuildWith(this.form.asked.values, faults.length === 0)
  }
}

/** One button in the place of another; the keyboard stays where it was. */
function swap(from: HTMLElement, to: HTMLElement): void {
  const hadFocus = document.activeElement === from
  from.hidden = true
  to.hidden = false
  if (hadFocus) to.focus()
}
