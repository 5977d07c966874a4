import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstFigurePainted, SLOW_PHONE } from '../../scripts/first-figure.ts'
import { median } from '../../scripts/median.ts'
import { kindOf, pageWeight } from '../../scripts/page-weights.ts'
import { table } from '../../scripts/table.ts'
import { printBook } from '../../src/site/print.ts'
import { tinyBook } from '../fixture-book.ts'
import { launch } from './chromium.ts'
import { type ServedFolder, serveFolder } from './served.ts'

const book = tinyBook()
const dist = join(book.folder, 'dist')
let browser: Browser
let served: ServedFolder

beforeAll(async () => {
  await printBook({ book: book.file }, dist)
  browser = await launch()
  served = await serveFolder(dist, { at: '/book/' })
})
afterAll(async () => {
  await browser?.close()
  await served?.stop()
  book.remove()
})

function bench(...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/bench.ts', ...args], { encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

test('a page’s weight is what it loads, by kind, largest part first', async () => {
  const { bytes, parts } = await pageWeight(browser, served, 'decay.html')
  expect(parts.map(({ path }) => path)).toEqual(expect.arrayContaining(['decay.html', 'assets/site.css']))
  expect(parts.map((part) => part.bytes)).toEqual(parts.map((part) => part.bytes).toSorted((a, b) => b - a))
  const sum = (kind: string) => parts.filter((part) => kindOf(part) === kind).reduce((all, part) => all + part.bytes, 0)
  for (const kind of ['html', 'css', 'script', 'fonts'] as const) {
    expect(bytes[kind], kind).toBeGreaterThan(0)
    expect(bytes[kind], kind).toBe(sum(kind))
  }
})

test('the drawings of the gallery count as images', async () => {
  expect((await pageWeight(browser, served, 'figures/index.html')).bytes.images).toBeGreaterThan(0)
})

test('on a slow phone no figure is painted before two answers have crossed the line; a page without one has no time', async () => {
  expect(await firstFigurePainted(browser, `${served.url}decay.html`)).toBeGreaterThan(2 * SLOW_PHONE.latency)
  expect(await firstFigurePainted(browser, `${served.url}references.html`)).toBeUndefined()
})

test('bench prints a row for each page asked for, with its weights', () => {
  const { status, said } = bench('pages', '--dist', dist, '--pages', 'index.html,decay.html')
  const [headings, ...rows] = said.trim().split('\n')
  expect(status).toBe(0)
  expect(headings).toMatch(/^page +html kB +css kB +script kB +fonts kB +images kB/)
  expect(rows.map((row) => row.split(/ +/)[0])).toEqual(['index.html', 'decay.html'])
})

test('bench refuses a folder that is not there or that no build wrote, and a page that the book has not', () => {
  const empty = mkdtempSync(join(tmpdir(), 'empty-'))
  const wrong = [
    [['--dist', 'no-such-folder'], '--dist no-such-folder: is not there'],
    [['--dist', empty], `--dist ${empty}: has no index.html: no build wrote it`],
    [['--dist', dist, '--pages', 'indx.html'], `--pages indx.html: ${dist} has no such page`],
    [['--runs', '0'], 'must be an integer from 1 to 99'],
  ] as const
  for (const [args, told] of wrong) {
    const { status, said } = bench('pages', ...args)
    expect(said).toContain(told)
    expect(status).toBe(1)
  }
  rmSync(empty, { recursive: true })
})

test('bench answers --help, for itself and for pages', () => {
  expect(bench('--help').said).toContain('pages [options]')
  expect(bench('pages', '--help').said).toMatch(/--dist <folder>[\s\S]*--phone[\s\S]*--lighthouse/)
})

test('the median is the middle, between two the mean, and of nothing there is none', () => {
  expect(median([5, 1, 100])).toBe(5)
  expect(median([4, 1, 2, 100])).toBe(3)
  expect(() => median([])).toThrow(RangeError)
})

test('a table lines its first column up left and the others right', () => {
  expect(
    table(
      ['page', 'kB'],
      [
        ['a.html', '1'],
        ['b', '100'],
      ],
    ),
  ).toBe('page     kB\na.html    1\nb       100')
})
