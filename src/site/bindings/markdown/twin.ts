import type { Element, ElementContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { select } from 'hast-util-select'
import { TWIN } from '../../../strings.ts'
import { plainText, shown } from '../../search/plain-text.ts'
import { setSentence } from '../../sentence.ts'
import { element } from '../epub/nodes.ts'
import { twinLink } from './links.ts'
import { markdownText, markdownTree } from './markdown.ts'
import { twinPath } from './names.ts'
import { plain } from './plain.ts'

/** What a twin says of its book. */
export interface Imprint {
  readonly title: string
  readonly version: string
  readonly date: string
  readonly byline: string
  readonly license: string
  /** Where the book is published. */
  readonly url: string
}

/** A page that is to be given as Markdown. */
export interface Twinnable {
  /** From the site's root. */
  readonly path: string
  readonly html: string
  readonly book: Imprint
  /** The paths of all pages with twins. */
  readonly pages: readonly string[]
}

/** A page as Markdown, and what it says of itself. */
export interface Twin {
  readonly path: string
  readonly title: string
  readonly description: string
  readonly markdown: string
}

/**
 * Says in Markdown what the main part of a page says, in the same order.
 * @throws {Error} if it has no main part or no title.
 */
export function twinOf({ path, html, book, pages }: Twinnable): Twin {
  const page = fromHtml(html)
  const main = select('main', page)
  const heading = main && select('h1', main)
  if (!main || !heading) throw new Error(`${path} has no main part with a title`)
  const kicker = select('.kicker', main)
  const name = kicker ? shown(plainText(kicker)) : ''
  const title = [name, shown(plainText(heading))].filter(Boolean).join('. ')
  const lead = name === '' ? [] : [element('span', {}, `${name}. `)]
  const head = [{ ...heading, children: [...lead, ...heading.children] }, imprint(name, path, book)]
  const content = plain(replaced(main, heading, head).children, (href) => twinLink(href, path, pages))
  const description = select('meta[name=description]', page)?.properties['content']
  return {
    path: twinPath(path),
    title,
    description: String(description ?? ''),
    markdown: markdownText(markdownTree(content)),
  }
}

/** A line that says what the text is from, for one who has only this file. */
function imprint(name: string, path: string, { title, url: site, ...book }: Imprint): Element {
  const url = new URL(path, site).href
  const links = { page: url, parameters: 'parameters.html' }
  return element(
    'p',
    {},
    ...setSentence(name === '' ? TWIN.page : TWIN.chapter, { links, values: { ...book, name, book: title, url } }),
  )
}

/** An element in which others stand in the place of one. */
function replaced(within: Element, old: Element, by: readonly Element[]): Element {
  return {
    ...within,
    children: within.children.flatMap((child): readonly ElementContent[] => {
      if (child === old) return by
      return child.type === 'element' ? [replaced(child, old, by)] : [child]
    }),
  }
}
