import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { readBook } from '../../src/pipeline/book.ts'
import { parseChapter } from '../../src/pipeline/chapters.ts'
import { dependents, namesIn, type Parts } from '../../src/pipeline/dependents.ts'
import { writeLedger } from '../../src/pipeline/ledger.ts'
import { outlineOf } from '../../src/pipeline/outline.ts'
import { BookError } from '../../src/pipeline/problems.ts'
import { storeIn } from '../../src/pipeline/store.ts'
import { tinyBook } from '../fixture-book.ts'
import { chapterOf, folderWith } from './samples.ts'

const chapters: Readonly<Record<string, string>> = {
  figure: 'See\n\n<Figure id="a-curve" />\n',
  value: 'It is <Value of="a.end" as=".2f" /> high.',
  math: 'So $x = \\val{a.end}{.2f}$.',
  display: '$$\nx = \\val{a.end}\n$$',
  claim: '<Claim holds="a.rises">It rises.</Claim>',
  rows: '<Rows of="a.points" />',
  param: 'With <Value of="params.n" /> steps.',
  nested: '<Claim holds="b.c">no <Value of="a.end" /><Otherwise>x</Otherwise></Claim>',
  other: 'A word of a.end, `<Figure id="a-curve" />` and <Ref to="a-curve" />.',
}
const parts: Parts = {
  experiments: [
    { name: 'a', reads: ['n', 'm'], draws: true },
    { name: 'b', reads: ['m'], draws: false },
    { name: 'c', reads: [], draws: true },
  ],
  figures: [
    { id: 'a-curve', experiment: 'a' },
    { id: 'b-curve', experiment: 'b' },
  ],
  chapters: Object.entries(chapters).map(([id, text]) => ({ id, names: namesIn(parseChapter(chapterOf(text))) })),
}

test('of a param follow the experiments that read it, the figures that draw those and the chapters that stand on either', () => {
  const { n } = Object.fromEntries(dependents(['n'], parts))
  expect(n).toEqual({
    experiments: ['a'],
    figures: ['a-curve'],
    chapters: ['figure', 'value', 'math', 'display', 'claim', 'rows', 'param', 'nested'],
  })
})

test('a param that several read has the parts of all, one that none reads has none', () => {
  const follow = dependents(['m', 'k'], parts)
  expect(follow.get('m')).toMatchObject({ experiments: ['a', 'b'], figures: ['a-curve', 'b-curve'] })
  expect(follow.get('m')?.chapters).not.toContain('param')
  expect(follow.get('k')).toEqual({ experiments: [], figures: [], chapters: [] })
})

test('the seed is read by every experiment that draws', () => {
  expect(dependents(['seed'], parts).get('seed')?.experiments).toEqual(['a', 'c'])
})

test('the outline of a book is what its modules and chapters say, with nothing run', async () => {
  const { file, remove } = tinyBook({
    'experiments/decay.ts': ['const day =', "throw new Error('was run')\n    const day ="],
  })
  const [book, store] = [readBook(file), storeIn(folderWith({}))]
  const outline = await outlineOf(book, store)
  writeLedger(store, dirname(file), { decay: { values: {}, files: {}, packages: [], engine: 'v' } })
  const known = await outlineOf(book, store)
  remove()
  expect([outline, known].map(({ experiments }) => experiments[0]?.draws)).toEqual([true, false])
  expect(outline.experiments).toMatchObject([{ name: 'decay', reads: ['halflife', 'days'] }])
  expect(outline.figures).toMatchObject([{ id: 'remainder-by-time', experiment: 'decay' }])
  expect(outline.chapters.map(({ id }) => id)).toEqual(['decay'])
})

test('modules that are no experiment and no figure are told together', async () => {
  const { file, remove } = tinyBook({
    'experiments/decay.ts': 'export default 1\n',
    'figures/remainder-by-time.ts': 'export {}\n',
  })
  const problem = await outlineOf(readBook(file), storeIn(folderWith({}))).catch((error: unknown) => error)
  remove()
  expect(problem).toBeInstanceOf(BookError)
  expect(
    (problem as BookError).problems.map(({ where, what }) => [where.split('/').at(-1), what.split(' ')[0]]),
  ).toEqual([
    ['decay.ts', 'decay'],
    ['remainder-by-time.ts', 'remainder-by-time'],
  ])
})
