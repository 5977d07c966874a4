import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readBook } from '../../src/pipeline/book.ts'
import { highlight } from '../../src/pipeline/highlight.ts'
import { importGraphs } from '../../src/pipeline/import-graph.ts'
import { keptListings } from '../../src/pipeline/listings.ts'
import type { Pool } from '../../src/pipeline/pool.ts'
import { storeIn } from '../../src/pipeline/store.ts'
import { tinyBook } from '../fixture-book.ts'
import { folderWith } from './samples.ts'

const TEXTS: Readonly<Record<string, string>> = {
  'one.ts': "// a note\nexport const one = (a: number) => `<${a}>` && 'x'\n",
  'two.ts': '\nimport type { A } from "./a.ts"\n\n\n',
}

const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')

test('highlighted code is the code, with its words in classes', async () => {
  const folder = folderWith(TEXTS)
  const names = Object.keys(TEXTS)
  const all = await highlight(names.map((name) => join(folder, name)))
  expect(all.map(({ text }) => plain(text.html))).toEqual(names.map((name) => TEXTS[name]?.trimEnd()))
  expect(all.map(({ text }) => text.lines)).toEqual([2, 2])
  const html = all[0]?.text.html
  expect(html).toContain('<i class=c>// a note</i>')
  expect(html).toMatch(/<i class=k>export const <\/i><i class=f>one <\/i>= /)
  expect(html).toContain(`<i class=s>'x'</i>`)
  expect(html).not.toMatch(/style=|<i class=>|class=k>=/)
})

/** The listings of a tiny book, and which files were asked to be highlighted. */
async function listed(
  book: ReturnType<typeof tinyBook>,
  store = storeIn(folderWith({})),
  meanwhile: () => void = () => undefined,
) {
  const asked: string[] = []
  const pool = {
    async ask({ files }: { files: readonly string[] }) {
      asked.push(...files)
      meanwhile()
      return highlight(files)
    },
  } as unknown as Pool
  const listings = await keptListings(readBook(book.file), { graphs: await importGraphs(), pool, store })
  return { listings, asked, store }
}

test('every experiment and figure is listed, from the folder of the book, with what it imports', async () => {
  const book = tinyBook()
  onTestFinished(() => book.remove())
  const { listings } = await listed(book)
  expect([...listings.values()].map(({ path, imports }) => ({ path, imports }))).toEqual([
    { path: 'experiments/decay.ts', imports: ['compute/half-life.ts'] },
    { path: 'figures/remainder-by-time.ts', imports: [] },
  ])
  expect(listings.get(join(book.folder, 'experiments', 'decay.ts'))?.lines).toBeGreaterThan(10)
})

test('a source is highlighted once, and again only if it has changed', async () => {
  const book = tinyBook()
  onTestFinished(() => book.remove())
  const first = await listed(book)
  expect(first.asked).toHaveLength(2)
  const second = await listed(book, first.store)
  expect(second.asked).toEqual([])
  expect(second.listings).toEqual(first.listings)
  const changed = tinyBook({ 'experiments/decay.ts': ["title: 'Exponential decay'", "title: 'Decay'"] })
  onTestFinished(() => changed.remove())
  const third = await listed(changed, first.store)
  expect(third.asked).toEqual([join(changed.folder, 'experiments', 'decay.ts')])
})

test('a source that is edited after it was planned is not kept as what it was', async () => {
  const book = tinyBook()
  onTestFinished(() => book.remove())
  const file = join(book.folder, 'experiments', 'decay.ts')
  const planned = readFileSync(file, 'utf8')
  const { store } = await listed(book, undefined, () => writeFileSync(file, `${planned}// edited\n`))
  writeFileSync(file, planned)
  const { listings, asked } = await listed(book, store)
  expect(asked).toEqual([file])
  expect(listings.get(file)?.html).not.toContain('edited')
})
