import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from '../../scripts/chromium.ts'
import { setLayer } from '../../src/pipeline/param-layers.ts'
import type { Comparison } from '../../src/site/diff/comparison.ts'
import { printBook } from '../../src/site/print.ts'
import { tinyBook } from '../fixture-book.ts'

const root = resolve(import.meta.dirname, '..', '..')
const book = tinyBook()
const [a, b] = [join(book.folder, 'a'), join(book.folder, 'b')]
const out = join(book.folder, 'diff.html')
let said = ''
let page = ''
let browser: Browser

const command = (...args: string[]) => ['--disable-warning=ExperimentalWarning', 'scripts/diff.ts', ...args]
const diff = (...args: string[]) =>
  execFileSync(process.execPath, command(...args), { cwd: root, encoding: 'utf8', maxBuffer: 1e8 })

/** The files beside the book, and the comparisons where the command runs. */
const filesNow = () => [
  readdirSync(book.folder, { recursive: true }),
  readdirSync(root).filter((name) => /^diff.*\.html/.test(name)),
]

/** What the command writes to standard error when it refuses. */
function refusal(...args: string[]): string {
  const { status, stderr } = spawnSync(process.execPath, command(...args), { cwd: root, encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).not.toMatch(/\n\s+at /)
  return stderr
}

beforeAll(async () => {
  await printBook({ book: book.file, layers: [setLayer('halflife=8', '--set halflife=8')] }, a)
  await printBook({ book: book.file, layers: [setLayer('halflife=40', '--set halflife=40')] }, b)
  said = diff(a, b, '--out', out)
  page = readFileSync(out, 'utf8')
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  book.remove()
})

test('the command says in a sentence how much differs', () => {
  const { chapters } = JSON.parse(diff(a, b, '--json')) as Comparison
  const count = chapters.flatMap(({ sentences }) => sentences).length
  expect(count).toBeGreaterThan(1)
  expect(said).toBe(
    `1 param, 1 of 1 experiment, 1 of 1 figure, 2 quantities, 1 claim (1 flipped) and ${count} sentences differ. Open ${out}.\n`,
  )
})

test('the page tells the param, the claim, the numbers, the words and where they stand', () => {
  const body = page.replace(/<style>[\s\S]*?<\/style>|src="data:[^"]*"/g, '')
  const text = body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  expect(text).toContain('halflife 8 days --set halflife=8 40 days --set halflife=40')
  expect(text).toContain('less than a tenth is left at the end decay.nearlyGone A holds, B does not hold')
  expect(text).toContain('atEnd share left at the end 0.03125 0.5 +0.4688 × 16')
  expect(text).toContain('2 × 2 matrix, 3 entries changed, most in row 2, column 2 0.7711 0.9493 +0.1782 +23 %')
  expect(body).toContain('<del>8</del><ins>40</ins> days, a law of 1900')
  expect(body).toContain(
    '<del>nearly all</del><ins>much</ins> of it is <del>gone</del><ins>still there</ins> at the end',
  )
  expect(body).toContain('href="b/decay.html#the-curve"')
  expect(text).toContain('41 rows; matched by day')
})

test('the comparison is there for machines', () => {
  const comparison = JSON.parse(diff(a, b, '--json')) as Comparison
  expect(comparison).toMatchObject({
    isSame: false,
    params: [{ name: 'halflife', a: { value: 8 }, b: { value: 40 } }],
    claims: [{ name: 'decay.nearlyGone', a: { holds: true }, b: { holds: false } }],
    figures: { changed: [{ id: 'remainder-by-time', drawing: { differs: true } }], equal: [] },
  })
  expect(comparison.figures.changed[0]?.tables[0]?.change).toMatchObject({
    rows: { a: 41, b: 41, both: 41 },
    changes: [{ name: 'left', cells: 40 }],
  })
})

test('an edition is the same as itself', () => {
  const same = join(book.folder, 'same.html')
  expect(diff(a, a, '--out', same)).toBe(`The editions are the same, to the byte. Open ${same}.\n`)
  expect(readFileSync(same, 'utf8').includes('>The editions are the same, to the byte.<')).toBe(true)
  const { params, figures, chapters, otherFiles } = JSON.parse(diff(a, a, '--json')) as Comparison
  expect([params, figures.changed, chapters, otherFiles]).toEqual([[], [], [], []])
  expect(figures.equal.map(({ id }) => id)).toEqual(['remainder-by-time'])
})

test('editions of two books are compared, and that they are two is told', () => {
  const other = join(book.folder, 'other')
  cpSync(b, other, { recursive: true })
  const manifest = join(other, 'manifest.json')
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"title":"Half-lives"', '"title":"<Whole> lives"'))
  diff(a, other, '--out', out)
  const mixed = readFileSync(out, 'utf8')
  expect(mixed.match(/<h1>.*<\/h1>/)?.[0]).toBe('<h1>Half-lives and &lt;Whole&gt; lives</h1>')
  expect(mixed.includes('They are editions of two books')).toBe(true)
})

test('a folder that is none, one without a manifest, a damaged one and a foreign file are refused where they are', () => {
  expect(refusal(a, join(book.folder, 'none'))).toMatch(/none\/manifest\.json: is not there\n {4}Name a folder/)
  const damaged = join(book.folder, 'damaged')
  cpSync(b, damaged, { recursive: true })
  writeFileSync(join(damaged, 'decay.html'), `${readFileSync(join(b, 'decay.html'), 'utf8')}<!-- -->`)
  expect(refusal(a, damaged)).toMatch(/damaged\/decay\.html: is not the file that the manifest lists/)
  rmSync(join(damaged, 'decay.html'))
  expect(refusal(a, damaged)).toMatch(/damaged\/decay\.html: is in the manifest and not in the folder/)
  writeFileSync(join(damaged, 'manifest.json'), '{"format":')
  expect(refusal(a, damaged)).toMatch(/damaged\/manifest\.json: cannot be read/)
  writeFileSync(join(damaged, 'manifest.json'), '{"format":7}')
  expect(refusal(a, damaged)).toMatch(/is no manifest of this format/)
  const foreign = join(book.folder, 'book.yaml')
  const [before, listing] = [readFileSync(foreign, 'utf8'), filesNow()]
  expect(refusal(a, b, '--out', foreign)).toMatch(/--out .*book\.yaml: is there, and no diff wrote it/)
  expect(refusal(a, b, '--out', join(b, 'diff.html'))).toMatch(/is in the folder of an edition/)
  expect(refusal(a, b, '--out', out, '--json')).toMatch(/'--json' cannot be used with option '--out <file>'/)
  expect(refusal(a)).toMatch(/missing required argument 'B'[\s\S]*For example/)
  expect(readFileSync(foreign, 'utf8')).toBe(before)
  expect(filesNow()).toEqual(listing)
})

test.each([
  ['light', 1280],
  ['dark', 1280],
  ['dark', 320],
] as const)(
  'the page in the %s theme at %i px asks for nothing, fits and is clean to axe',
  async (colorScheme, width) => {
    writeFileSync(out, page)
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, offline: true })
    const open = await context.newPage()
    const asked: string[] = []
    open.on('request', (request) => asked.push(request.url().slice(0, 60)))
    await open.goto(pathToFileURL(out).href)
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(out).href.slice(0, 60)])
    expect(await open.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    const sizes = await open.evaluate(() => [...document.images].map(({ naturalWidth }) => naturalWidth))
    expect(sizes).toEqual([680, 680])
    await open.getByLabel('overlaid').check()
    const [under, over] = [open.locator('.one').first(), open.locator('.one').last()]
    expect(await over.boundingBox()).toEqual(await under.boundingBox())
    await open.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
    const found = await open.evaluate('axe.run(document).then(({ violations }) => violations.map(({ id }) => id))')
    expect(found).toEqual([])
    await context.close()
  },
)

test('the page carries no script and nothing that runs', () => {
  expect(page.match(/<script|javascript:|\son\w+=/gi)).toBeNull()
  expect(page.includes(root)).toBe(false)
})
