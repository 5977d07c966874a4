import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pagesOf } from '../page-weights.ts'

interface Listed {
  readonly chapters: readonly { readonly id: string }[]
  readonly figures: readonly { readonly id: string }[]
}

/** One page of every type of a built site: of chapters and of figures the one with most on it, and every other page. */
export function typicalPages(dist: string): string[] {
  const { chapters, figures } = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as Listed
  const chapterPages = chapters.map(({ id }) => `${id}.html`)
  const figurePages = figures.map(({ id }) => `figures/${id}.html`)
  const size = (page: string) => statSync(join(dist, page)).size
  const largest = (pages: readonly string[]) => pages.toSorted((a, b) => size(b) - size(a)).slice(0, 1)
  const others = pagesOf(dist).filter((page) => !chapterPages.includes(page) && !figurePages.includes(page))
  return [...largest(chapterPages), ...largest(figurePages), ...others]
}
