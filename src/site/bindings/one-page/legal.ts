import type { SiteFile } from '../../site-file.ts'
import { escaped } from './html.ts'
import { textOf } from './text-of.ts'

/** A text of licences that goes with what is inside. */
export interface LegalText {
  readonly path: string
  readonly id: string
  readonly title: string
}

/** The texts of licences that a site has. */
export const LEGAL: readonly LegalText[] = [
  { path: 'assets/licenses.txt', id: 'licenses', title: 'Licenses of what the book is made with' },
  { path: 'assets/lab-licenses.txt', id: 'lab-licenses', title: 'Licenses of what the lab is made with' },
]

/** The texts, folded. */
export function legalMarkup(texts: readonly LegalText[], files: ReadonlyMap<string, SiteFile>): string {
  return texts
    .map(
      ({ path, id, title }) =>
        `<details><summary>${title}</summary><pre id="${id}">${escaped(textOf(files, path))}</pre></details>`,
    )
    .join('')
}
