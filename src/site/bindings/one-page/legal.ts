import { FRAME } from '../../../strings.ts'
import type { SiteFile } from '../../site-file.ts'
import { escaped } from './html.ts'
import { textOf } from './text-of.ts'

/** The texts of licences that a site has of what it is made with, by path. */
export const LEGAL = ['assets/licenses.txt', 'assets/lab-licenses.txt']

/** The anchor of all of them in the one page. */
export const LEGAL_ANCHOR = 'licenses'

/** What stands between packages in those texts. */
const BETWEEN = /\n-{80}\n/

/** The texts of licences, folded; one that several packages have is there once, below the names of all. */
export function legalMarkup(files: ReadonlyMap<string, SiteFile>): string {
  const entries = LEGAL.flatMap((path) => textOf(files, path).split(BETWEEN))
  const packages = Map.groupBy(
    entries.map((entry) => entry.trim()).filter((entry) => entry !== ''),
    (entry) => bodyOf(entry).replace(/\s+/g, ' '),
  )
  const texts = [...packages.values()].map((alike) => {
    const names = new Set(alike.map((entry) => entry.split('\n', 1)[0] ?? ''))
    return `${[...names].join('\n')}\n\n${bodyOf(alike[0] ?? '')}`.trim()
  })
  const all = escaped(texts.join(`\n\n${'-'.repeat(40)}\n\n`))
  return `<details><summary>${escaped(FRAME.licenses)}</summary><pre id="${LEGAL_ANCHOR}">${all}</pre></details>`
}

const bodyOf = (entry: string) => entry.split('\n').slice(1).join('\n').trim()
