import { MARK } from '../../edition-mark.ts'
import { twinPath } from './names.ts'

/**
 * A link of a page as its twin has it, from the same folder: one to a whole page leads to its twin. Markdown has no
 * anchors, so one to a place leads to the page that has it.
 * @param page the path of the page that has the link.
 * @param pages the paths of those with twins.
 */
export function twinLink(href: string, page: string, pages: readonly string[]): string {
  const link = href.replace(`?v=${MARK}`, '')
  if (link.startsWith('#')) return `${page}${link}`
  return pages.includes(link) ? twinPath(link) : link
}
