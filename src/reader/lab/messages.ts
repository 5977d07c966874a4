import type { Control, Experiment, Figure, LiveFigure, ParamValue, Result } from '../../contracts.ts'

/** What is wrong with a value, in the words of the command line. */
export interface Fault {
  /** The param, or '' if it is none's alone. */
  readonly name: string
  readonly what: string
  readonly instead?: string | undefined
}

export type Values = Readonly<Record<string, ParamValue>>

/** What the worker serves: the very modules that the build ran. */
export interface LabBook {
  /** @param own the book's own values, which make the examples. */
  check(values: Values, own: Values): readonly Fault[]
  readonly experiments: Readonly<Record<string, Experiment>>
  readonly figures: Readonly<Record<string, Figure>>
}

/** What the worker is asked: whether values are legal, to run a figure's experiment with them and draw it, or to run one alone. */
export type Question = { readonly values: Values; readonly own: Values } & (
  | { readonly kind: 'check' }
  | { readonly kind: 'run'; readonly figure: string }
  | { readonly kind: 'make'; readonly experiment: string }
)

/** A figure drawn anew: what the page needs to show it, and what its experiment found. */
export interface Redrawn {
  /** SHA-256 of the Result as JSON, in hex. */
  readonly digest: string
  /** Whether the experiment drew random numbers. */
  readonly drew: boolean
  readonly live: LiveFigure
  readonly caption: string
  readonly captionHtml: string
  readonly alt: string
  readonly description: string
  readonly descriptionHtml: string
  readonly controls: readonly Control[]
  readonly quantities: Result['quantities']
  readonly claims: Result['claims']
}

/** An experiment that was run for its digest. */
export interface Made {
  /** SHA-256 of the Result as JSON, in hex. */
  readonly digest: string
}

/** What the worker answers to the questions. */
export interface Answers {
  readonly check: readonly Fault[]
  readonly run: { readonly faults: readonly Fault[] } | { readonly redrawn: Redrawn }
  readonly make: { readonly faults: readonly Fault[] } | { readonly made: Made }
}

/** What a run is at. */
export type Stage = 'running' | 'drawing'

/** What comes from the worker: a stage of a run, the answer, or why there is none. */
export type Message = { readonly id: number } & (
  | { readonly stage: Stage }
  | { readonly answer: unknown }
  | { readonly error: string }
)
