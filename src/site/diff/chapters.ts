import type { EditionFiles } from './edition-files.ts'
import { type Sentence, sentencesOf } from './page-text.ts'
import { byName, type Pair, pairs } from './pairs.ts'
import { type SentenceChange, sentenceChanges } from './sentences.ts'

/** The sentences that changed in a chapter, or in another page of prose. */
export interface ChapterChange {
  /** Number and title. */
  readonly title: string
  readonly page: string
  /** Which edition alone has the chapter, if one has. */
  readonly only?: 'a' | 'b'
  readonly sentences: readonly SentenceChange[]
}

interface Page {
  readonly title: string
  readonly page: string
}

/** Pages of prose beside the chapters. */
const OTHERS: readonly [before: Page, after: Page] = [
  { title: 'Title page', page: 'index.html' },
  { title: 'References', page: 'references.html' },
]

/** The chapters, title page and references whose sentences differ. */
export function chapterChanges(a: EditionFiles, b: EditionFiles): ChapterChange[] {
  return pairs(pagesOf(a), pagesOf(b)).flatMap(({ a: inA, b: inB }) => {
    const here = inB ?? inA
    if (!here || isUntouched(here.page, a, b)) return []
    const sentences = sentenceChanges(textOf(a, inA), textOf(b, inB))
    const only = onlyIn({ name: here.page, ...(inA && { a: inA }), ...(inB && { b: inB }) })
    return sentences.length > 0 ? [{ ...here, ...(only && { only }), sentences }] : []
  })
}

/** The paths of the pages whose sentences are compared. */
export function prosePages(edition: EditionFiles): string[] {
  return Object.values(pagesOf(edition)).map(({ page }) => page)
}

function pagesOf({ manifest: { chapters, files } }: EditionFiles): Record<string, Page> {
  const [before, after] = OTHERS
  const titled = chapters.map(({ number, title, page }) => ({ title: `${number} ${title}`.trim(), page }))
  return byName(
    [before, ...titled, after].filter(({ page }) => page in files),
    ({ page }) => page,
  )
}

const isUntouched = (page: string, a: EditionFiles, b: EditionFiles) =>
  a.manifest.files[page]?.sha256 === b.manifest.files[page]?.sha256

const textOf = (edition: EditionFiles, page: Page | undefined): Sentence[] =>
  page ? sentencesOf(edition.read(page.page), edition.manifest.book.language) : []

function onlyIn({ a, b }: Pair<unknown>): 'a' | 'b' | undefined {
  if (a && b) return undefined
  return a ? 'a' : 'b'
}
