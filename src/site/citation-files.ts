import { type EditionFacts, RO_CRATE } from '../pipeline/citations/edition-facts.ts'
import { WHOLE_BOOK } from '../pipeline/citations/facts.ts'
import { repositoryFiles } from '../pipeline/citations/repository-files.ts'
import { roCrate } from '../pipeline/citations/ro-crate.ts'
import type { Edition } from '../pipeline/edition.ts'
import { versionsOf } from '../pipeline/manifest.ts'
import { otherValues } from '../pipeline/own-values.ts'
import type { Kept } from '../pipeline/store.ts'
import { commandOf } from '../specs/command.ts'
import { bookCommand } from './book-command.ts'
import type { SiteFile } from './site-file.ts'

/** The folder of the citations of the book itself. */
export const CITATIONS = 'citations'

/** How the book and each figure are cited, a file for each format; and what GitHub and Zenodo read. */
export function citationFiles({ book, citations }: Edition): SiteFile[] {
  const formats = [...citations].flatMap(([id, { formats }]) => {
    const folder = id === WHOLE_BOOK ? CITATIONS : `figures/${id}`
    return formats.map(({ file, text }) => ({ path: `${folder}/${file}`, content: text }))
  })
  return [...formats, ...repositoryFiles(book).map(([path, content]) => ({ path, content }))]
}

/** What an edition is made of and how, for archives of research: the RO-Crate of its folder. */
export function roCrateFile(edition: Edition, files: ReadonlyMap<string, Kept>): SiteFile {
  const { book, chapters, plates, labels, params } = edition
  const facts: EditionFacts = {
    chapters: chapters.map(({ id, number, title }) => ({ number, title, page: `${id}.html` })),
    figures: plates.map(({ id, title }) => ({
      id,
      number: labels.find((label) => label.kind === 'figure' && label.id === id)?.number ?? '',
      title,
      files: [...files.keys()].filter((path) => path.startsWith(`figures/${id}/`) || path === `figures/${id}.html`),
    })),
    files,
    params: params.map(({ name, value, unit }) => ({ name, value, unit })),
    versions: versionsOf(),
    command: commandOf(bookCommand('build', book), otherValues(params)),
  }
  return { path: RO_CRATE, content: roCrate(book, facts) }
}
