import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test, vi } from 'vitest'
import { makeEdition } from '../../src/pipeline/edition.ts'
import { setLayer } from '../../src/pipeline/param-layers.ts'
import { poolOf } from '../../src/pipeline/pool.ts'
import { storeIn } from '../../src/pipeline/store.ts'
import { type Changes, tinyBook } from '../fixture-book.ts'
import { folderWith } from './samples.ts'

const figure = readFileSync(resolve(import.meta.dirname, '../tiny-book/figures/remainder-by-time.ts'), 'utf8')
const root = resolve(import.meta.dirname, '../..')
const another = figure.replaceAll('../../../src/', `${root}/src/`)

/** An edition of a changed tiny book, with a store of its own. */
async function editionOf(changes: Changes = {}, settings: readonly string[] = []) {
  const book = tinyBook(changes)
  const store = storeIn(folderWith({}))
  const layers = settings.map((setting) => setLayer(setting, `--set ${setting}`))
  try {
    return await makeEdition({ book: book.file, store, layers })
  } finally {
    book.remove()
  }
}

test('an edition has its params, runs, chapters, plates and sources', async () => {
  const edition = await editionOf()
  expect(edition.params.map(({ name, value }) => [name, value])).toEqual([
    ['seed', 1],
    ['halflife', 8],
    ['days', 40],
  ])
  expect(edition.runs.map(({ name }) => name)).toEqual(['decay'])
  expect(edition.chapters.map(({ id }) => id)).toEqual(['decay'])
  expect(edition.plates.map(({ id }) => id)).toEqual(['remainder-by-time'])
  expect(edition.sources.map(({ key }) => key)).toEqual(['rutherford1900'])
})

test('a setting reaches the experiment, and everything that stands on it', async () => {
  const { facts, plates } = await editionOf({}, ['days=8'])
  expect(facts.results.get('decay')?.quantities['atEnd']?.value).toBe(0.5)
  expect(plates[0]?.alt).toBe('A falling curve from 1 to 0.500.')
})

test('a figure whose name can be no id is refused before anything is computed', async () => {
  await expect(editionOf({ 'figures/thumbnail.ts': another })).rejects.toThrow(
    /figures\/thumbnail\.ts: the id of the figure/,
  )
})

test('plates are in the order in which the chapters place them, then those that no chapter places', async () => {
  const { plates } = await editionOf({
    'figures/a-unplaced.ts': another,
    'figures/b-second.ts': another,
    'chapters/decay.mdx': ['<Rows', '<Figure id="b-second" />\n\n<Rows'],
  })
  expect(plates.map(({ id }) => id)).toEqual(['remainder-by-time', 'b-second', 'a-unplaced'])
})

test('an edition is the same twice, computed or kept, and a pool that is lent stays open', async () => {
  const book = tinyBook()
  const pool = poolOf(1)
  const close = vi.fn()
  const store = storeIn(folderWith({}))
  const plain = async () => {
    const { runs, plates, labels } = await makeEdition({ book: book.file, store, pool: { ...pool, close } })
    return {
      elapsed: runs.map(({ elapsed }) => elapsed),
      parts: { results: runs.map(({ result }) => result), plates, labels },
    }
  }
  try {
    const [computed, kept] = [await plain(), await plain()]
    expect(computed.elapsed).not.toEqual([0])
    expect(kept.elapsed).toEqual([0])
    expect(kept.parts).toStrictEqual(computed.parts)
    expect(close).not.toHaveBeenCalled()
  } finally {
    await pool.close()
    book.remove()
  }
})
