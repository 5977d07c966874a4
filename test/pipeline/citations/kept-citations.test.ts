import { afterAll, expect, test } from 'vitest'
import { WHOLE_BOOK } from '../../../src/pipeline/citations/facts.ts'
import { keptCitations } from '../../../src/pipeline/citations/kept-citations.ts'
import { importGraphs } from '../../../src/pipeline/import-graph.ts'
import { type Pool, poolOf } from '../../../src/pipeline/pool.ts'
import { storeIn } from '../../../src/pipeline/store.ts'
import { folderWith } from '../samples.ts'
import { plainBook, plainFigure } from './facts.ts'

const pool = poolOf(1)
afterAll(() => pool.close())

test('a worker makes the citations of a book and its figures; the store keeps them until a fact changes', async () => {
  const asked: (readonly string[])[] = []
  const counting: Pool = {
    ...pool,
    ask(task) {
      asked.push(task.kind === 'citations' ? task.citable.figures.map(({ id }) => id) : [])
      return pool.ask(task)
    },
  }
  const library = { store: storeIn(folderWith({})), graphs: await importGraphs(), pool: counting }
  const citations = await keptCitations({ book: plainBook, figures: [plainFigure] }, library)
  expect([...citations.keys()]).toEqual([WHOLE_BOOK, plainFigure.id])
  expect(citations.get(plainFigure.id)?.formats.map(({ name }) => name)).toEqual([
    'BibTeX',
    'BibLaTeX',
    'RIS',
    'CSL-JSON',
    'APA',
    'IEEE',
  ])
  expect(citations.get(WHOLE_BOOK)).toMatchObject({ key: 'half-lives2026', snippets: [] })
  const extra = { ...plainBook, experiments: '/elsewhere' }
  expect(await keptCitations({ book: extra, figures: [plainFigure] }, library)).toEqual(citations)
  expect(asked).toEqual([[plainFigure.id]])
  const second = { ...plainFigure, id: 'another', pin: 'other' }
  const both = await keptCitations({ book: plainBook, figures: [second, plainFigure] }, library)
  expect(asked[1]).toEqual(['another'])
  expect([...both.keys()]).toEqual([WHOLE_BOOK, 'another', plainFigure.id])
  expect(both.get('another')?.formats[0]?.text).toContain('?v=other')
  expect(both.get(plainFigure.id)).toEqual(citations.get(plainFigure.id))
  await keptCitations({ book: { ...plainBook, title: 'Other' }, figures: [second, plainFigure] }, library)
  expect(asked.slice(2)).toEqual([['another', plainFigure.id]])
})
