/** What prose prints of a run: a value with all its digits, what it is, and its unit if it has any. */
export interface QuantityFact {
  readonly exact: string
  readonly meaning: string
  readonly unit?: string
}

/** What the values and the statements of the book's prose are, by their names: one classic script, loaded on first use. */
export interface SourceFacts {
  readonly quantities: Readonly<Record<string, QuantityFact>>
  /** What each claim states. */
  readonly claims: Readonly<Record<string, string>>
}
