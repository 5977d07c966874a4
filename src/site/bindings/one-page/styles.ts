import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SiteFile } from '../../site-file.ts'
import { textOf } from './text-of.ts'

const OWN = join(dirname(fileURLToPath(import.meta.url)), 'one-page.css')

/** The style sheet of a site for the one page, with its fonts in it. */
export function wholeStyles(files: ReadonlyMap<string, SiteFile>): string {
  const sheet = forSections(textOf(files, 'assets/site.css'))
  const fonts = sheet.replace(/url\((fonts\/[^)?]+)[^)]*\)/g, (_, path: string) => {
    const { content = '' } = files.get(`assets/${path}`) ?? {}
    return `url(data:font/woff2;base64,${Buffer.from(content).toString('base64')})`
  })
  return `${fonts}\n${readFileSync(OWN, 'utf8')}`
}

/**
 * Rules for pages as rules for sections of one page: what holds for the main part of a page holds for each of them, what
 * holds for a heading holds for one that had that rank on its page.
 */
export function forSections(sheet: string): string {
  return sheet.replace(/[^{}]*\{/g, (selector) =>
    selector
      .replace(/(?<![\w.#-])main(?![\w-])/g, ':where(.leaf)')
      .replace(/(?<![\w.#-])h([1-5])(?![\w-])/g, ':where(h$1:not([data-rank]),[data-rank="$1"])'),
  )
}
