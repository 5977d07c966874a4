import type { Root } from 'mdast'
import { type Chapter, type Label, parseChapter } from '../chapters.ts'
import type { Problem } from '../problems.ts'
import { suggestion } from '../suggestion.ts'
import { formulasIn } from './formulas.ts'
import type { Symbols } from './notation.ts'
import { type SymbolPattern, symbolFinder } from './symbols.ts'

interface Book {
  /** The syntax trees of the chapters, not set, by chapter. */
  readonly trees: ReadonlyMap<string, Root>
  readonly labels: ReadonlyMap<string, Label>
}

/** What a notation says that does not fit the chapters: places that are none, and patterns that no formula has. */
export function notationFaults(file: string, notation: Symbols, { trees, labels }: Book): Problem[] {
  const { symbols, bound } = notation
  if (symbols.length === 0) return []
  const places = [...labels].flatMap(([name, { kind }]) => (kind === 'chapter' || kind === 'section' ? [name] : []))
  const find = symbolFinder(notation)
  const matched = new Set<string>()
  for (const [chapter, tree] of trees)
    for (const { tex, scope } of formulasIn(tree, chapter))
      for (const pattern of find(tex, scope).patterns) matched.add(keyOf(pattern))
  return [...symbols, ...bound].flatMap(({ patterns, in: names, line, ...entry }) => [
    ...names
      .filter((name) => !places.includes(name))
      .map((name) => ({
        where: file,
        line,
        what: `there is no chapter or section ${name}`,
        instead: suggestion(name, places),
      })),
    ...patterns
      .filter((pattern) => !matched.has(keyOf({ ...pattern, ...entry, in: names })))
      .map(({ tex }) => ({
        where: file,
        line,
        what: `the pattern ${tex} matches no formula${names.length > 0 ? ` in ${names.join(', ')}` : ''}`,
        instead:
          'A letter within a command, such as W in \\mathbb{W}, is no sign of its own; a pattern that says more is matched first.',
      })),
  ])
}

const keyOf = ({ tex, in: names, id }: Pick<SymbolPattern, 'tex' | 'in' | 'id'>) => JSON.stringify([tex, names, id])

/** The letters of displayed formulas that the notation does not explain. */
export function unexplained(chapters: readonly Chapter[], notation: Symbols): Problem[] {
  if (notation.symbols.length === 0) return []
  const find = symbolFinder(notation)
  return chapters.flatMap((chapter) =>
    formulasIn(parseChapter(chapter), chapter.id)
      .filter(({ isDisplayed }) => isDisplayed)
      .flatMap(({ tex, scope, line }) =>
        find(tex, scope).unexplained.map((letter) => ({
          where: chapter.file,
          line,
          what: `the notation does not say what ${letter} is`,
        })),
      ),
  )
}
