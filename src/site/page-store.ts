import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { digestOf, type Kept, keyOf, type Store } from '../pipeline/store.ts'
import type { Text } from '../pipeline/text.ts'
import { type FormulaText, formulaText } from './formula-faces.ts'
import type { PageEdition } from './page-edition.ts'
import { withFaces } from './page-faces.ts'

/** A page as it was printed. */
export interface PrintedPage {
  readonly path: string
  readonly html: string
  /** What its formulas print. */
  readonly formulas: FormulaText
}

/**
 * The pages of chapters and figures, each with a key of everything that it depends on.
 * @param site the digest of what prints them.
 */
export function pageKeys(
  pages: PageEdition,
  { trees, chapters }: Pick<Text, 'trees' | 'chapters'>,
  site: string,
): Map<string, string> {
  // Whatever else an edition comes to have is taken to be on every page.
  const {
    figures,
    chapters: all,
    glossary,
    notation,
    params: _,
    sources: __,
    printing: ___,
    moved: ____,
    front: _____,
    account: ______,
    book: { contact: _______, repository: ________, date: _________, ...book },
    ...rest
  } = pages
  const listed = all.map(({ sections: _, head: __, hasSources: ___, ...chapter }) => chapter)
  const headOf = (id: string) => all.find((chapter) => chapter.id === id)?.head
  const shared = {
    site,
    book,
    chapters: listed,
    hasGlossary: glossary.length > 0,
    hasNotation: notation.length > 0,
    ...rest,
  }
  const onPage = (id: string) =>
    figures.flatMap(({ sheet: _, ...figure }) => (figure.place?.startsWith(`${id}.html#`) ? [figure] : []))
  return new Map([
    ...chapters.map(({ id, text }): [string, string] => [
      `${id}.html`,
      keyOf({ ...shared, chapter: id, head: headOf(id), text, tree: trees.get(id), figures: onPage(id) }),
    ]),
    ...figures.map((figure, at): [string, string] => [
      `figures/${figure.id}.html`,
      keyOf({ ...shared, figure, beside: [at - 1, at + 1].map((one) => nameOf(figures[one])) }),
    ]),
  ])
}

/** What the page of the figure beside prints of a figure. */
function nameOf(figure: PageEdition['figures'][number] | undefined): string | undefined {
  return figure && `${figure.id} ${figure.number} ${figure.title}`
}

interface Entry extends Kept {
  readonly formulas: FormulaText
}

/** The pages among some keys that the store has. */
export function keptPages(keys: ReadonlyMap<string, string>, store: Store): PrintedPage[] {
  return [...keys].flatMap(([path, key]) => {
    const entry = store.get(key) as Entry | undefined
    const html = entry && store.content(entry.sha256)?.toString('utf8')
    return html === undefined ? [] : [{ path, html, formulas: entry?.formulas ?? {} }]
  })
}

/**
 * Reads the pages that were printed into a folder, and keeps those that have keys.
 * @param store none if what printed them was changed meanwhile: it is not known by which they were printed.
 */
export function readPages(folder: string, keys: ReadonlyMap<string, string>, store: Store | undefined): PrintedPage[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
  return names.map((path) => {
    const printed = readFileSync(join(folder, path), 'utf8')
    const html = withFaces(printed)
    const formulas = formulaText(html)
    const key = keys.get(path)
    if (key) store?.put(key, { ...store.keep(html), formulas })
    return { path, html, formulas }
  })
}

const source = join(dirname(fileURLToPath(import.meta.url)), '..')
const lock = join(source, '..', 'node_modules', '.package-lock.json')

/** A digest of all that prints a page: the site, what it imports, every package, and Node. */
export function siteDigest(): string {
  const rooms = ['site', 'specs', 'tables', 'pipeline']
  const files = rooms.flatMap((room) =>
    readdirSync(join(source, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  const words = join(source, 'strings.ts')
  return keyOf([process.version, ...[...files.sort(), words, lock].map((file) => digestOf(readFileSync(file)))])
}
