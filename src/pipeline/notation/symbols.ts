import type { Symbols } from './notation.ts'
import { narrowness, type Scope } from './scopes.ts'
import { findings, type Pattern } from './tex-patterns.ts'

/** A pattern of a symbol, or of a letter that is bound. */
export interface SymbolPattern extends Pattern {
  /** The id of the symbol; nothing if the letter stands for nothing outside of its formula. */
  readonly id?: string
  readonly in: readonly string[]
}

/** What a formula is made of. */
export interface FormulaSymbols {
  /** The ids of its symbols, in order. */
  readonly ids: readonly string[]
  /** Its letters that the notation does not explain. */
  readonly unexplained: readonly string[]
  readonly patterns: readonly SymbolPattern[]
}

/** Tells the symbols of a formula at a place of the book. */
export type SymbolFinder = (tex: string, scope: Scope) => FormulaSymbols

/** A finder of the symbols of a notation: where a letter has several meanings, the one bound to the narrower place holds. */
export function symbolFinder({ symbols, bound }: Symbols): SymbolFinder {
  const all: SymbolPattern[] = [
    ...symbols.flatMap(({ id, patterns, in: names }) => patterns.map((pattern) => ({ ...pattern, id, in: names }))),
    ...bound.flatMap(({ patterns, in: names }) => patterns.map((pattern) => ({ ...pattern, in: names }))),
  ]
  const kept = new Map<string, SymbolPattern[]>()
  return (tex, scope) => {
    const key = `${scope.chapter}#${scope.section ?? ''}`
    const patterns = kept.get(key) ?? patternsIn(all, scope)
    kept.set(key, patterns)
    const { found, unmatched } = findings(tex, patterns)
    const ids = [...found].flatMap(({ id }) => id ?? [])
    return { ids: [...new Set(ids)], unexplained: [...unmatched], patterns: [...found] }
  }
}

function patternsIn(all: readonly SymbolPattern[], scope: Scope): SymbolPattern[] {
  const narrowest = new Map<string, SymbolPattern>()
  const rank = (pattern: SymbolPattern | undefined) => (pattern ? (narrowness(pattern.in, scope) ?? -1) : -1)
  for (const pattern of all) {
    if (rank(pattern) > rank(narrowest.get(pattern.tex))) narrowest.set(pattern.tex, pattern)
  }
  return [...narrowest.values()]
}
