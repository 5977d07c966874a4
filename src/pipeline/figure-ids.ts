import { basename } from 'node:path'
import type { Book } from './book.ts'
import { modulesIn } from './discovery.ts'
import { type Problem, refuse } from './problems.ts'
import { quoted } from './quotation.ts'

/** What stands beside or among the files of figures, and would be overwritten. */
const RESERVED = ['index', 'thumbnail', 'datapackage', 'figures']

/** What an id may be, in words, with a legal example. */
export const ID_RULE = `lower-case letters and digits joined by single hyphens, such as height-by-age, and none of ${RESERVED.join(', ')}`

/** Whether a text may be the id of a figure: it is in addresses, names of files and labels of LaTeX. */
export function isFigureId(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && !RESERVED.includes(text)
}

/**
 * Refuses figures whose files are called what can be no id.
 * @throws {BookError} naming each with a legal name near it.
 */
export function refuseIds({ figures }: Pick<Book, 'figures'>): void {
  refuse([...modulesIn(figures)].flatMap(([id, file]) => (isFigureId(id) ? [] : [idFault(id, file)])))
}

function idFault(id: string, file: string): Problem {
  return {
    where: file,
    what: `the id of the figure, which its file is named for, must be ${ID_RULE}; got ${quoted(id)}`,
    instead: `Rename ${basename(file)}, for example to ${legalNear(id)}.ts.`,
  }
}

function legalNear(id: string): string {
  const words = id.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()
  const near = words
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('-')
  if (isFigureId(near)) return near
  return near === '' ? 'height-by-age' : `${near}-by-age`
}
