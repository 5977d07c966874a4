import { commandOf } from '../../specs/command.ts'
import { CommandLine } from './command-line.ts'
import { downloads } from './downloads.ts'
import { element } from './element.ts'
import type { FigureFact, LabFacts } from './facts.ts'
import { findingsElement } from './findings.ts'
import { toSet } from './form.ts'
import type { Redrawn, Values } from './messages.ts'
import { verdictOf } from './verdict.ts'
import { verdictElement } from './verdict-words.ts'

/** A run that ended well. */
export interface Ended {
  readonly run: Redrawn
  /** The values that its experiment takes. */
  readonly taken: Values
  /** The taken ones that are not the edition's, in words. */
  readonly changedWords: string
  /** Milliseconds. */
  readonly took: number
}

/** What is said of a figure's runs: what is being done, what a run is beside the edition, what it found, how to rebuild. */
export class Report {
  readonly element = element('div', { className: 'lab-report' })
  readonly #facts: LabFacts
  readonly #figure: FigureFact
  readonly #status = element('div', { className: 'lab-status', role: 'status' })
  readonly #found = element('div')
  readonly #command = new CommandLine()

  constructor(facts: LabFacts, figure: FigureFact) {
    this.#facts = facts
    this.#figure = figure
    this.element.append(this.#status, this.#found, this.#command.element)
  }

  /** Says something, in place of what was said before. */
  say(...words: readonly string[]): void {
    this.#status.replaceChildren(element('p', {}, words.join(' ')))
  }

  /** Tells of a run. */
  tell({ run, taken, changedWords, took }: Ended): void {
    const { id, experiment } = this.#figure
    const published = this.#facts.experiments[experiment]
    if (!published) return
    const verdict = verdictOf(run, published, changedWords !== '')
    this.#status.replaceChildren(verdictElement(verdict, run, { published, changedWords, took }))
    this.#found.replaceChildren(downloads(id, run, taken), findingsElement(run, published))
  }

  /** Shows the command that rebuilds the book with values; with values that are not legal there is none. */
  rebuildWith(values: Values, areLegal = true): void {
    const { command, params } = this.#facts
    const changed = toSet(params, values)
    this.#command.show(commandOf(command, changed), changed.size > 0)
    this.#command.element.hidden = !areLegal
  }
}
