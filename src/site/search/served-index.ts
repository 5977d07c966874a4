import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Store } from '../../pipeline/store.ts'
import { searchIndex } from './search-index.ts'

const pagesFolder = join(import.meta.dirname, '..', 'pages')

/** Pages that are there if a book has what they list. */
const OTHERS = ['figures/index.html', 'glossary.html', 'notation.html']

/** The pages that every book has. */
const fixedPages = () =>
  readdirSync(pagesFolder)
    .filter((name) => /^[a-z]+\.astro$/.test(name))
    .map((name) => name.replace('.astro', '.html'))

/**
 * The script of the search's index of a book that is served, from its pages as the server prints them.
 * @param at the address of the server.
 */
export async function servedIndex(
  at: string,
  chapters: readonly { readonly id: string }[],
  store: Store,
): Promise<string> {
  const order = chapters.map(({ id }) => `${id}.html`)
  const asked = [...order, ...fixedPages(), ...OTHERS].map(async (path) => {
    const answer = await fetch(new URL(path, at))
    return answer.ok ? [{ path, html: await answer.text() }] : []
  })
  const { content } = await searchIndex((await Promise.all(asked)).flat(), order, store)
  return String(content)
}
