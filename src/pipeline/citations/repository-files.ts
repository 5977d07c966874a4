import { citationCff } from './cff.ts'
import type { BookFacts } from './facts.ts'
import { zenodoJson } from './zenodo.ts'

/** The command that writes {@link repositoryFiles} anew. */
export const REWRITE = 'npm run check -- --write'

/** The files at the root of a book's repository, and of its edition, that say how it is cited: name and text. */
export function repositoryFiles(book: BookFacts): readonly (readonly [name: string, text: string])[] {
  return [
    ['CITATION.cff', citationCff(book)],
    ['.zenodo.json', zenodoJson(book)],
  ]
}
