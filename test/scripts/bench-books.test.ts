import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { booksReport } from '../../scripts/bench/books-report.ts'
import { goalsOf } from '../../scripts/bench/goals.ts'
import { type Build, type Measures, measureBook } from '../../scripts/bench/rounds.ts'
import { sizeName, writeBareBook, writeSyntheticBook } from '../../scripts/bench/synthetic-book.ts'
import { timedScript } from '../../scripts/bench/timed.ts'
import { type Edition, makeEdition } from '../../src/pipeline/edition.ts'
import { storeIn } from '../../src/pipeline/store.ts'
import { typedNumerals } from '../../src/pipeline/typed-numerals.ts'

const root = resolve(import.meta.dirname, '..', '..')
mkdirSync(join(root, '.isometry'), { recursive: true })
const parent = mkdtempSync(join(root, '.isometry', 'test-bench-'))
const size = { chapters: 2, figures: 4 }
let edition: Edition

beforeAll(async () => {
  const book = writeSyntheticBook(join(parent, 'book'), size)
  edition = await makeEdition({ book, store: storeIn(join(parent, 'store')) })
})
afterAll(() => rmSync(parent, { recursive: true }))

const contents = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file.slice(folder.length), readFileSync(file, 'utf8')])

test('a synthetic book is without fault: as many figures as asked, every third of pictures, spread over its chapters', () => {
  expect(edition.plates.map(({ id }) => id)).toEqual(['norms-1', 'norms-2', 'pictures-3', 'norms-4'])
  expect(edition.labels.filter(({ kind }) => kind === 'figure').map(({ chapter }) => chapter)).toEqual([
    'chapter-1',
    'chapter-1',
    'chapter-2',
    'chapter-2',
  ])
  expect(edition.plates.map(({ drawings }) => drawings.wide.svg.match(/<image/g)?.length ?? 0)).toEqual([0, 0, 5, 0])
  expect(edition.chapters.flatMap(typedNumerals)).toEqual([])
})

test('its matrices are 64×64, their powers go to 64, no two are the same, and one experiment alone reads the gain', () => {
  const { power, t } = edition.facts.results.get('powers-1')?.tables['pictures']?.columns ?? {}
  expect(power).toMatchObject({ rows: 64, cols: 64 })
  expect(t?.values.at(-1)).toBe(64)
  const ends = edition.runs.map(({ result }) => result.quantities['atEnd']?.value)
  expect(new Set(ends.map((end) => JSON.stringify(end))).size).toBe(4)
  expect(edition.runs.filter(({ reads }) => reads.includes('gain')).map(({ name }) => name)).toEqual(['powers-1'])
  expect(edition.runs.every(({ reads }) => reads.includes('steps'))).toBe(true)
})

test('a chapter has 600 to 900 words', () => {
  for (const { text } of edition.chapters) {
    const words = text.replace(/\$\$[^$]*\$\$|\$[^$]*\$|<[^>]*>/g, '').match(/[a-z]+/gi) ?? []
    expect(words.length).toBeGreaterThan(600)
    expect(words.length).toBeLessThan(900)
  }
})

test('the same size gives the same bytes, and the bare book the same headings and formulas', () => {
  const [again, bare] = ['again', 'bare'].map((name) => join(parent, name)) as [string, string]
  writeSyntheticBook(again, size)
  writeBareBook(bare, size)
  expect(contents(again)).toEqual(contents(join(parent, 'book')))
  const structure = (file: string) =>
    readFileSync(file, 'utf8')
      .replace(/ \\label\{[^}]*\}/g, ' ')
      .match(/^## .*|\$[^$\n]+\$|^\$\$\n[\s\S]*?\n\$\$/gm)
  const chapter = structure(join(bare, 'src', 'pages', 'chapter-2.mdx'))
  expect(chapter).toEqual(structure(join(parent, 'book', 'chapters', 'chapter-2.mdx')))
  expect(chapter?.length).toBeGreaterThan(20)
})

test('a measure builds both books and the one again after each change, with a store of its own', async () => {
  const lines: string[] = []
  const only = ['prose', 'param'] as const
  const measures = await measureBook(parent, size, { runs: 1, only, onBuild: (line) => lines.push(line) })
  expect(lines.map((line) => line.split(/ +/)[1])).toEqual(['bare', 'clean', 'bare', 'prose', 'param'])
  expect(Object.keys(measures.builds)).toEqual(only)
  for (const { seconds, cpu, memory } of [...measures.bare, ...Object.values(measures.builds).flat()]) {
    expect(seconds).toBeGreaterThan(0.1)
    expect(cpu).toBeGreaterThan(0.1)
    expect(memory).toBeGreaterThan(50e6)
  }
  const folder = join(parent, sizeName(size))
  const results = contents(join(folder, 'store')).filter(([, text]) => text?.includes('"perStep"'))
  expect(results.length).toBe(5)
  const page = (name: string) => readFileSync(join(folder, name), 'utf8')
  for (const name of ['dist/chapter-1.html', 'bare-dist/chapter-1/index.html']) {
    expect(page(name)).toContain('One more sentence ends the page.')
    expect(page(name)).toContain('class="katex"')
  }
  expect(page('bare-dist/chapter-1/index.html')).not.toMatch(/<figure|&lt;|undefined/)
  expect(page('dist/parameters.html')).toContain('1.1')
  expect(measures.bareOutput.files).toBeGreaterThan(3)
  expect(measures.output.gzipped).toBeLessThan(measures.output.bytes)
})

test('a script that fails is told of with what it said; memory and processor time are told without /proc too', async () => {
  const [fails, holds] = ['fails.ts', 'holds.ts'].map((name) => join(parent, name)) as [string, string]
  writeFileSync(fails, "process.stderr.write('no paper\\n')\nprocess.exit(3)\n")
  writeFileSync(holds, 'const held = Buffer.alloc(200e6, 1)\nsetTimeout(() => held.length, 300)\n')
  await expect(timedScript(fails, [])).rejects.toThrow(/status 3:\nno paper/)
  for (const sampled of [existsSync('/proc/self/status'), false]) {
    const { memory, cpu, seconds } = await timedScript(holds, [], sampled)
    expect(seconds).toBeGreaterThan(0.3)
    expect(cpu).toBeGreaterThan(0.02)
    expect(cpu).toBeLessThan(2)
    expect(memory).toBeGreaterThan(200e6)
    expect(memory).toBeLessThan(500e6)
  }
})

const measured = (chapters: number, figures: number, seconds: Partial<Record<Build, number>>): Measures => {
  const timed = (one: number) => [{ seconds: one, cpu: 2 * one, memory: 1e8 * one }]
  const builds = Object.fromEntries(Object.entries(seconds).map(([build, one]) => [build, timed(one)]))
  const folder = { files: 1, bytes: 2e6, gzipped: 1e6 }
  return { size: { chapters, figures }, bare: timed(2), builds, output: folder, bareOutput: folder }
}

test('goals compare with the bare book of the same run, and growth from three sizes on', () => {
  const goals = goalsOf([
    measured(8, 24, { clean: 3, nochange: 0.5, prose: 2.5 }),
    measured(25, 75, { clean: 4 }),
    measured(50, 150, { clean: 7 }),
  ])
  const bent = Number((5 / (2 + 75 / 51)).toFixed(3))
  expect(goals.map(({ name, reached }) => [name, Number(reached.toFixed(3))])).toEqual([
    ['8x24: clean', 1.5],
    ['8x24: nothing changed', 0.5],
    ['8x24: prose, beyond bare', 0.5],
    ['50x150: clean', 3.5],
    ['clean: processor time, to a straight line', bent],
    ['clean: memory, to a straight line', bent],
  ])
})

test('the report has times, sizes and beside each goal whether it is met', () => {
  const report = booksReport([measured(8, 24, { clean: 3, prose: 2.5 })])
  expect(report).toMatch(/from nothing +3\.00 +3\.00–3\.00 +1\.50 +6\.00 +300/)
  expect(report).toMatch(/8x24: clean +1\.50 × bare +≤ 1\.5 × bare +yes/)
  expect(report).toMatch(/8x24: prose, beyond bare +0\.50 s +≤ 0\.3 s +no/)
})

test('bench tells of books, and refuses sizes and builds that are none', () => {
  const bench = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/bench.ts', ...args], { encoding: 'utf8' })
    return { status, said: stdout + stderr }
  }
  expect(bench('--help').said).toContain('books [options]')
  expect(bench('books', '--help').said).toMatch(/--size <sizes>[\s\S]*--runs[\s\S]*--only[\s\S]*--json/)
  for (const args of [
    ['--size', '0x3'],
    ['--size', '8'],
    ['--only', 'clean,dirty'],
    ['--runs', '0'],
  ]) {
    const { status, said } = bench('books', ...args)
    expect(said).toMatch(/is invalid\. It must be .*for example/i)
    expect(status).toBe(1)
  }
})
