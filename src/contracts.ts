/**
 * The contracts between the rooms: what an experiment returns, what a figure is given and gives.
 * Types only; every room may import it, and it imports nothing.
 */
/** Names the random streams of one experiment: a stream is (seed, experiment, purpose). */
export interface Seeds {
  readonly seed: number
  readonly experiment: string
}

export type ParamValue = number | string | boolean | readonly number[] | readonly string[]

/** One column of a table: as many values as the table has rows, all of one kind, all numbers finite. */
export interface Column<V = number | string | boolean> {
  readonly title: string
  /** Unit as printed on an axis; '1' for a pure number, '' for a name. */
  readonly unit: string
  readonly meaning: string
  /** Set if the values are decimal logarithms of what the title names: readers are shown both. */
  readonly scale?: 'log10'
  readonly values: readonly V[]
}

/** A column whose every cell is a matrix, row-major; figures draw it as an image. */
export interface MatrixColumn {
  readonly title: string
  readonly unit: string
  readonly meaning: string
  readonly rows: number
  readonly cols: number
  /** The column with the decimal logarithm of what the entries were divided by, if they were. */
  readonly relativeTo?: string
  readonly values: readonly (readonly number[])[]
}

export interface Table {
  readonly title: string
  readonly columns: Readonly<Record<string, Column | MatrixColumn>>
}

/** A positive or negative number too large or too small for a double: sign · 10^log10. */
export interface LogNumber {
  readonly log10: number
  readonly sign?: 1 | -1
}

export interface ComplexNumber {
  readonly re: number
  readonly im: number
}

export type Scalar = number | string | LogNumber | ComplexNumber

/** What prose can print: a scalar, or a matrix as an array of rows. Exact integers beyond 2^53 are strings of digits. */
export type Value = Scalar | readonly (readonly Scalar[])[]

export interface Quantity {
  readonly value: Value
  readonly meaning: string
  readonly unit?: string
}

/** A predicate of the run that sentences stand on. */
export interface Claim {
  readonly holds: boolean
  /** The sentence that holds says, in words, for error messages and the manifest. */
  readonly states: string
}

/** Everything an experiment found. Plain data: it survives JSON and structuredClone unchanged. */
export interface Result {
  readonly tables: Readonly<Record<string, Table>>
  readonly quantities: Readonly<Record<string, Quantity>>
  readonly claims: Readonly<Record<string, Claim>>
}

/** A pure function from the params it names and its seeds to a Result. One file each, default export. */
export interface Experiment<P extends object = Record<string, ParamValue>, R extends Result = Result> {
  readonly title: string
  /** The params it reads, by dotted name: it is given these and no others. */
  readonly reads: readonly (keyof P & string)[]
  run(params: P, seeds: Seeds): R
}

type ResultOf<E> = E extends { run(...args: never[]): infer R } ? R : Result

/** The room a figure is drawn for: the whole drawing, axes and legend included, is to be `width` CSS pixels wide. */
export interface Frame {
  readonly width: number
}

/** A Vega-Lite specification as plain data; the tests hold every one against Vega-Lite's own JSON Schema. */
export type Spec = Readonly<Record<string, unknown>>

/**
 * A view of one Result: a Vega-Lite spec and its words. One file each, default export; the file name is the id.
 *
 * The spec names its data `{ name: '<table>' }`, a table of the Result. Words are Markdown with $TeX$, `alt` is plain text.
 *
 * Top-level `params` of the spec that are bound to an input are the reader's controls in the live figure: `range` is a slider
 * with play and pause, `radio` a switch; the static drawing shows their defaults. A slider named for a column also follows the
 * point that the reader chooses. A param named `pointed`, null by default, holds the row that the reader points at.
 */
export interface Figure<E = Experiment> {
  readonly experiment: string
  readonly title: string | ((result: ResultOf<E>) => string)
  caption(result: ResultOf<E>): string
  alt(result: ResultOf<E>): string
  /** The long description: what a reader who cannot see the drawing needs, with the numbers. */
  description(result: ResultOf<E>): string
  spec(result: ResultOf<E>, frame: Frame): Spec
}

/** How figures draw one thing wherever they do: a line, dashed or not, or a point of a shape. Prose shows a sample of it. */
export interface Key {
  /** `@name` of an ink. */
  readonly ink: string
  readonly dash?: readonly number[]
  readonly shape?: 'circle' | 'square' | 'diamond' | 'triangle-up' | 'cross'
}

/** The widths of texts in px, by font ("400 12", weight and size of the figures' typeface) and text. */
export type Measures = Readonly<Record<string, Readonly<Record<string, number>>>>

/** One layout of a figure as the reader's browser draws it again, exactly where the static drawing stands. */
export interface LiveLayout {
  /** A Vega specification without the rows of the figure's tables. */
  readonly spec: Spec
  readonly measures: Measures
}

interface AnyControl {
  /** The param it sets. */
  readonly name: string
  readonly label: string
}

/** A param that is a number, set by a slider. */
export interface RangeControl extends AnyControl {
  readonly kind: 'range'
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
}

/** A param that is one of a few words, set by a switch. */
export interface ChoiceControl extends AnyControl {
  readonly kind: 'choice'
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** A param of a figure that the reader sets. */
export type Control = RangeControl | ChoiceControl

/** Everything the reader's browser needs to bring a figure to life; one file a figure. */
export interface LiveFigure {
  readonly title: string
  readonly tables: Readonly<Record<string, Table>>
  /** The columns that the spec encodes: those a reader who points at something wants to know. */
  readonly shown: readonly string[]
  /** Titles and units with TeX in them, as HTML and as plain text. */
  readonly set: Readonly<Record<string, { readonly html: string; readonly text: string }>>
  /** The fields whose values a legend names, each with the signal that isolates one of them. */
  readonly isolates: readonly { readonly field: string; readonly signal: string }[]
  readonly layouts: Readonly<Record<string, LiveLayout>>
}
