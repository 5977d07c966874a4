import type { ParamValue, Value } from '../../contracts.ts'

/** What a param's JSON Schema may say that an input can use. */
export interface ParamSchema {
  readonly type?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
  readonly items?: ParamSchema
  readonly enum?: readonly unknown[]
  /** What a large value costs, in words. */
  readonly cost?: string
}

/** A param of the edition. */
export interface ParamFact {
  readonly name: string
  /** Its value in this edition. */
  readonly value: ParamValue
  /** The book's own value, from which a rebuild starts. */
  readonly own: ParamValue
  readonly unit: string
  readonly meaning: string
  /** What is legal, in words. */
  readonly rule: string
  readonly schema: ParamSchema
}

/** An experiment of the edition, and what it found. */
export interface ExperimentFact {
  readonly title: string
  /** The params it reads, by name. */
  readonly reads: readonly string[]
  /** SHA-256 of its Result as JSON, in hex. */
  readonly digest: string
  readonly quantities: Readonly<Record<string, Value>>
  readonly claims: Readonly<Record<string, boolean>>
}

/** A figure of the edition. */
export interface FigureFact {
  readonly id: string
  /** '5.2', or '' if no chapter places it. */
  readonly number: string
  readonly title: string
  readonly alt: string
  readonly experiment: string
  /** The page and anchor where the book shows it, from the edition's root. */
  readonly place?: string | undefined
  /** The chapter it stands in, '2 On decay', or ''. */
  readonly chapter: string
  /** Width and height of its drawing, in px. */
  readonly size: readonly [number, number]
}

/** What the lab knows of the edition: one classic script, loaded when a reader opens the lab. */
export interface LabFacts {
  /** The command that builds this book, with the values of its own. */
  readonly command: string
  readonly params: readonly ParamFact[]
  readonly experiments: Readonly<Record<string, ExperimentFact>>
  /** In the order of the book. */
  readonly figures: readonly FigureFact[]
}
