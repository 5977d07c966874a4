import { basename, dirname, join, resolve } from 'node:path'
import { afterAll, expect, onTestFinished, test, vi } from 'vitest'
import type { Exports } from '../../src/pipeline/artifacts.ts'
import { type Edition, makeEdition } from '../../src/pipeline/edition.ts'
import { setLayer } from '../../src/pipeline/param-layers.ts'
import { storeIn } from '../../src/pipeline/store.ts'
import { type FigureSheet, figureSheet } from '../../src/site/figure-sheet.ts'
import { pageEdition } from '../../src/site/page-edition.ts'
import { pageKeys } from '../../src/site/page-store.ts'
import { type Changes, tinyBook } from '../fixture-book.ts'

vi.setConfig({ testTimeout: 30_000 })

const base = tinyBook()
const store = storeIn(join(base.folder, 'store'))
afterAll(() => base.remove())

async function editionOf(
  settings: readonly string[] = [],
  changes: Changes = {},
  exports: Exports = 'all',
): Promise<Edition> {
  const book = tinyBook(changes)
  onTestFinished(() => book.remove())
  return makeEdition({
    book: book.file,
    store,
    exports,
    layers: settings.map((text) => setLayer(text, `--set ${text}`)),
  })
}

const sheetOf = (edition: Edition): FigureSheet => figureSheet(edition.plates[0]!, edition, { sizes: new Map() })

test('a sheet has the params that the experiment reads, and the commands that make the figure and the book again', async () => {
  const { params, draws, title, commands } = sheetOf(await editionOf())
  expect(title).toBe('Exponential decay')
  expect(params.map(({ name, value, unit, isOther }) => [name, value, unit, isOther])).toEqual([
    ['halflife', '8', 'days', false],
    ['days', '40', 'days', false],
  ])
  expect(draws).toBe(false)
  expect(commands).toEqual({
    figure: 'npm run figure -- remainder-by-time --format pdf --width 85mm --book path/to/book.yaml',
    book: 'npm run build -- --book path/to/book.yaml',
  })
})

test('the commands set what is not the book’s own and is read, and nothing else', async () => {
  const { params, commands } = sheetOf(await editionOf(['halflife=12.5', 'seed=3']))
  expect(params.filter(({ isOther }) => isOther).map(({ name }) => name)).toEqual(['halflife'])
  expect(commands.figure).toMatch(/ --book path\/to\/book\.yaml --set halflife=12\.5$/)
  expect(commands.book).toBe('npm run build -- --book path/to/book.yaml --set halflife=12.5')
})

test('a sheet has the seed if the experiment draws', async () => {
  const { params, draws, commands } = sheetOf(
    await editionOf(['seed=3'], {
      'experiments/decay.ts': [
        'run({ halflife, days }: Reads) {',
        'run({ halflife, days }: Reads, seeds: { seed: number }) { if (seeds.seed < 0) throw new Error()',
      ],
    }),
  )
  expect(draws).toBe(true)
  expect(params.map(({ name }) => name)).toContain('seed')
  expect(commands.book).toMatch(/ --set seed=3$/)
})

test('a sheet has the sources of experiment and figure, what they import, and links to a repository that is known', async () => {
  const edition = await editionOf()
  const { code, imports } = sheetOf(edition)
  expect(code.map(({ what, path, href }) => [what, path, href])).toEqual([
    ['experiment', 'experiments/decay.ts', undefined],
    ['figure', 'figures/remainder-by-time.ts', undefined],
  ])
  expect(imports).toEqual(['compute/half-life.ts'])
  const book = { ...edition.book, repository: 'https://example.org/code/' }
  const folder = dirname(book.file)
  const hrefIn = (repository: string | undefined) => sheetOf({ ...edition, book, repository }).code[0]?.href
  expect(hrefIn(folder)).toBe('https://example.org/code/blob/HEAD/experiments/decay.ts')
  expect(hrefIn(dirname(folder))).toBe(`https://example.org/code/blob/HEAD/${basename(folder)}/experiments/decay.ts`)
  expect(hrefIn(join(folder, 'elsewhere'))).toBeUndefined()
  expect(hrefIn(undefined)).toBeUndefined()
  expect(edition.repository).toBe(resolve(import.meta.dirname, '..', '..'))
})

test('without files for print a sheet has no text that would name them', async () => {
  const names = (edition: Edition) => sheetOf(edition).citations?.snippets.map(({ name }) => name)
  const [all, web] = [await editionOf(), await editionOf([], {}, 'web')]
  expect(names(all)).toContain('LaTeX, one column')
  expect(names(web)).toEqual(['Markdown'])
})

test('what only a figure’s own page says prints that page anew, and no other', async () => {
  const edition = await editionOf()
  const pages = pageEdition(edition, [])
  const before = pageKeys(pages, edition, 'site')
  const [figure] = pages.figures
  const citations = { key: 'a', formats: [], snippets: [] }
  const other = { ...edition, citations: new Map([['remainder-by-time', citations]]) }
  const cited = pageEdition(other, [])
  expect(cited.figures[0]?.sheet.citations).toEqual(citations)
  const after = pageKeys(cited, edition, 'site')
  expect(after.get('decay.html')).toBe(before.get('decay.html'))
  expect(after.get('figures/remainder-by-time.html')).not.toBe(before.get('figures/remainder-by-time.html'))
  const next = { ...figure!, id: 'next' }
  const longer = pageKeys({ ...pages, figures: [figure!, next] }, edition, 'site')
  const named = pageKeys({ ...pages, figures: [figure!, { ...next, title: 'Another' }] }, edition, 'site')
  expect(longer.get('figures/remainder-by-time.html')).not.toBe(named.get('figures/remainder-by-time.html'))
})
