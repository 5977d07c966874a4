import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SiteFile } from '../../site-file.ts'
import { squeezed } from '../../squeezed.ts'
import { ONE_PAGE } from '../names.ts'
import { textOf } from './text-of.ts'

const OWN = join(dirname(fileURLToPath(import.meta.url)), 'one-page.css')

/**
 * The style sheet of a site for the one page, with its fonts in it.
 * @param html what it prints: typefaces for formulas that it has no use for are left out.
 */
export function wholeStyles(files: ReadonlyMap<string, SiteFile>, html: string): string {
  const sheet = forSections(withoutIdleFaces(textOf(files, 'assets/site.css'), html))
  const fonts = sheet.replace(/url\((fonts\/[^)?]+)[^)]*\)/g, (_, path: string) => {
    const { content = '' } = files.get(`assets/${path}`) ?? {}
    return `url(data:font/woff2;base64,${Buffer.from(content).toString('base64')})`
  })
  return squeezed(ONE_PAGE, `${fonts}\n${readFileSync(OWN, 'utf8')}`)
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

/** Leaves out the faces that only rules for classes ask for which nothing has. */
export function withoutIdleFaces(sheet: string, html: string): string {
  const rules = [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .filter(([, selector = '']) => !selector.includes('@'))
    .map(([, selector = '', body = '']) => ({ classes: classesOf(selector), body }))
  const isAsked = (wanted: RegExp) =>
    rules.some(({ classes, body }) => wanted.test(body) && classes.some((name) => hasClass(html, name)))
  return sheet.replace(
    /@font-face\{([^{}]*font-family:"?(KaTeX_\w+)"?[^{}]*)\}/g,
    (face, is: string, family: string) => {
      const isBold = /font-weight:700/.test(is)
      const isItalic = /font-style:italic/.test(is)
      const isIdle =
        !isAsked(new RegExp(`${family}\\b`)) ||
        (isBold && !isAsked(/font-weight:700/)) ||
        (isItalic && !isAsked(new RegExp(`^(?!.*font-family).*font-style:italic|${family}\\b.*font-style:italic`)))
      return isIdle ? '' : face
    },
  )
}

/** The class that each selector of a rule ends with. */
const classesOf = (selectors: string): string[] =>
  selectors.split(',').flatMap((selector) => selector.match(/\.([\w-]+)[^.]*$/)?.[1] ?? [])

const hasClass = (html: string, name: string) => new RegExp(`[\\s"=]${name}[\\s">]`).test(html)
