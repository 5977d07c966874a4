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
export async function excerptAt({ page, ids }: Target): Promise<DocumentFragment | undefined> {
  const [here] = ids.map((id) => (page === '' ? document.getElementById(id) : null))
  const found: string[] = []
  for (const id of ids) found.push((page === '' ? excerptHere(id) : await excerptOn(page, id)) ?? '')
  const html = found.join('')
  if (html === '') return undefined
  const template = document.createElement('template')
  template.innerHTML = html.startsWith('<tr>') ? `<table class="meanings"><tbody>${html}</tbody></table>` : html
  const { content } = template
  for (const control of content.querySelectorAll(CONTROLS)) control.remove()
  renameIds(content)
  for (const part of content.querySelectorAll('[tabindex]')) part.removeAttribute('tabindex')
  if (!here) for (const link of content.querySelectorAll('a[href]')) settle(link)
  return content
}

function excerptHere(id: string): string | undefined {
  const target = document.getElementById(id)
  return target ? excerptOf<Node>(target, PAGE_TREE) : undefined
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
