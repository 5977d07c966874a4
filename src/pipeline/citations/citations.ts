import type { BookFacts, FigureFacts } from './facts.ts'
import { bookKey, figureKey, WHOLE_BOOK } from './facts.ts'
import { bookFormats, type Format, figureFormats } from './formats.ts'
import { figureSnippets, type Snippet } from './snippets.ts'

/** How a book or a figure of it is cited. */
export interface Citations {
  /** What a bibliography has it under. */
  readonly key: string
  readonly formats: readonly Format[]
  /** What puts a figure into a paper; none for the book. */
  readonly snippets: readonly Snippet[]
}

/** What is to be cited. */
export interface Citable {
  readonly book: BookFacts
  readonly figures: readonly FigureFacts[]
}

/** The citations of a book, under {@link WHOLE_BOOK}, and of its figures, each under its id. Plain data. */
export function citationsOf({ book, figures }: Citable): [string, Citations][] {
  return [
    [WHOLE_BOOK, { key: bookKey(book), formats: bookFormats(book), snippets: [] }],
    ...figures.map((figure): [string, Citations] => [
      figure.id,
      {
        key: figureKey(figure.id, book),
        formats: figureFormats(figure, book),
        snippets: figureSnippets(figure, book),
      },
    ]),
  ]
}
