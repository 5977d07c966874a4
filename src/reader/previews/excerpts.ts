import { excerptOf } from '../../specs/excerpts.ts'
import { script } from '../scripts.ts'
import { addressOf, isWhole } from '../site.ts'
import type { Target } from './links.ts'
import { renameIds } from './own-ids.ts'
import { PAGE_TREE } from './page-tree.ts'

/** What is of use only on the page itself. */
const CONTROLS = '.anchor, .formula-open, .formula-menu'

/**
 * What the book says at a place, with ids and links that hold on this page; nothing if it says nothing to show.
 * @throws {Error} if what has it does not load.
 */
export async function excerptAt({ page, id }: Target): Promise<DocumentFragment | undefined> {
  const here = page === '' ? document.getElementById(id) : null
  const html = here ? excerptOf<Node>(here, PAGE_TREE) : page === '' ? undefined : await excerptOn(page, id)
  if (html === undefined) return undefined
  const template = document.createElement('template')
  template.innerHTML = html
  const { content } = template
  for (const control of content.querySelectorAll(CONTROLS)) control.remove()
  renameIds(content)
  for (const part of content.querySelectorAll('[tabindex]')) part.removeAttribute('tabindex')
  if (!here) for (const link of content.querySelectorAll('a[href]')) settle(link)
  return content
}

/** The scripts of the pages' excerpts have links from the book's root. */
function settle(link: Element): void {
  link.setAttribute('href', addressOf(link.getAttribute('href') ?? ''))
}

async function excerptOn(page: string, id: string): Promise<string | undefined> {
  if (isWhole() || !self.previewPages?.includes(page)) return undefined
  await script(`assets/previews/${page.replace(/\.html$/, '.js')}`)
  const { texts = {}, figures = [] } = self.previewTexts?.[page] ?? {}
  return figures.includes(id) ? excerptOn(`figures/${id}.html`, '') : texts[id]
}
