import Ajv2020 from 'ajv/dist/2020.js'
import { expect, onTestFinished, test, vi } from 'vitest'
import { makeEdition } from '../../src/pipeline/edition.ts'
import { figureIndexJsonSchema, figureIndexOf } from '../../src/pipeline/figure-index.ts'
import { pinOf } from '../../src/pipeline/pin.ts'
import { IMPRESSIONS, madeBy, suffix } from '../../src/pipeline/prints/impressions.ts'
import { storeIn } from '../../src/pipeline/store.ts'
import { tinyBook } from '../fixture-book.ts'
import { folderWith } from './samples.ts'

vi.setConfig({ testTimeout: 30_000 })

test('the index tells of every figure what it shows, what of, and its files as they were written', async () => {
  const book = tinyBook()
  onTestFinished(() => book.remove())
  const edition = await makeEdition({ book: book.file, store: storeIn(folderWith({})) })
  const [plate] = edition.plates
  const written = { sha256: 'a'.repeat(64), bytes: 12 }
  const files = new Map(plate!.files.map(({ name }) => [`figures/remainder-by-time/${name}`, written]))
  files.set('figures/remainder-by-time/remainder-by-time.biblatex.bib', written)
  files.set('figures/remainder-by-time/thumbnail.svg', written)
  files.delete('figures/remainder-by-time/remainder-by-time.json')
  const index = figureIndexOf(edition, files)
  expect(new Ajv2020({ strict: false }).validate(JSON.parse(figureIndexJsonSchema()) as object, index)).toBe(true)
  expect(index).toMatchObject({
    book: { title: 'Half-lives', version: '1.0.0' },
    figures: [
      {
        id: 'remainder-by-time',
        number: '1.1',
        title: 'What is left',
        caption: 'The share $2^{-t/T}$ left after $t$ days; 0.031 at the end.',
        url: 'https://example.org/half-lives/figures/remainder-by-time.html',
        pin: pinOf(plate!),
        place: 'decay.html#remainder-by-time',
        chapter: 'decay',
        experiment: 'decay',
        params: { halflife: 8, days: 40 },
        seed: null,
        license: 'CC-BY-4.0',
        creator: 'A. Tester',
      },
    ],
    moved: { 'what-is-left': 'remainder-by-time' },
  })
  const path = (ending: string) => `figures/remainder-by-time/remainder-by-time${ending}`
  const pictures = IMPRESSIONS.map((impression) => {
    const { format, inks, widthMm, dpi } = madeBy(impression)
    const print = widthMm === undefined ? {} : { widthMm, ...(dpi !== undefined && { dpi }) }
    return { path: path(suffix(impression)), format, inks, ...print, ...written }
  })
  const others = [
    { path: path('.vl.json'), format: 'vega-lite', ...written },
    { path: path('.csv'), format: 'csv', ...written },
    { path: 'figures/remainder-by-time/datapackage.json', format: 'data-package', ...written },
    { path: path('.biblatex.bib'), format: 'biblatex.bib', ...written },
  ]
  expect(pictures.length).toBeGreaterThan(9)
  const listed = index.figures[0]?.files ?? []
  expect(listed).toHaveLength(pictures.length + others.length)
  expect(listed).toEqual(expect.arrayContaining([...pictures, ...others]))
})
