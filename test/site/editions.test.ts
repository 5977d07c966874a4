import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import { afterAll, expect, test } from 'vitest'
import { setLayer } from '../../src/pipeline/param-layers.ts'
import type { Progress } from '../../src/pipeline/progress.ts'
import { digestOf, storeIn } from '../../src/pipeline/store.ts'
import type { TimingsOrder } from '../../src/pipeline/timings.ts'
import { printBook } from '../../src/site/print.ts'
import { readManifest, verifyEdition, verifyFiles } from '../../src/site/verify.ts'
import { EDITION } from '../../src/strings.ts'
import { tinyBook } from '../fixture-book.ts'
import { folderWith } from '../pipeline/samples.ts'

const book = tinyBook()
const store = storeIn(join(book.folder, 'store'))
afterAll(() => book.remove())

const root = resolve(import.meta.dirname, '..', '..')
const halflife = (text: string) => [setLayer(`halflife=${text}`, `--set halflife=${text}`)]

/** Prints the book and says what was made and what was kept. */
async function printed(out: string, layers = halflife('8'), kept = store, timings?: TimingsOrder) {
  const heard = { made: [] as string[], kept: [] as string[] }
  const listen = (progress: Progress) => {
    if (progress.kind === 'made' || progress.kind === 'kept') heard[progress.kind].push(progress.name)
  }
  await printBook({ book: book.file, layers, store: kept, timings, listen }, out)
  return { made: heard.made.sort(), kept: heard.kept.sort(), manifest: readManifest(out) }
}

const folder = (name: string) => join(book.folder, name)

test('a manifest follows its schema, lists every file by its digest, and says what was computed from what', async () => {
  const { manifest } = await printed(folder('one'))
  const schema = JSON.parse(readFileSync(folder('one/manifest.schema.json'), 'utf8')) as object
  expect(new Ajv2020({ strict: false }).validate(schema, manifest)).toBe(true)
  for (const [path, { sha256, bytes }] of Object.entries(manifest.files)) {
    const content = readFileSync(join(folder('one'), path))
    expect([digestOf(content), content.length], path).toEqual([sha256, bytes])
  }
  expect(manifest).toMatchObject({
    format: 2,
    book: { title: 'Half-lives', url: 'https://example.org/half-lives/' },
    seed: 1,
    versions: { node: process.versions.node, packages: { 'ml-matrix': '6.15.1' } },
    figures: [{ id: 'remainder-by-time', number: '1.1', page: 'figures/remainder-by-time.html', experiment: 'decay' }],
  })
  expect(manifest.params.find(({ name }) => name === 'halflife')).toMatchObject({
    value: 8,
    origin: '--set halflife=8',
  })
  expect(manifest.experiments[0]).toMatchObject({ name: 'decay', reads: ['halflife', 'days'], draws: false })
  expect(manifest.figures[0]?.files.every((file) => file in manifest.files)).toBe(true)
  expect(JSON.stringify(manifest)).not.toContain(root)
})

test('a second build makes nothing; a section prints its page; a param runs what reads it', async () => {
  const chapter = folder('chapters/decay.mdx')
  const text = readFileSync(chapter, 'utf8')
  const always = [
    '404.html',
    'accessibility.html',
    'colophon.html',
    'edition.html',
    'figures/index.html',
    'figures/what-is-left.html',
    'glossary.html',
    'index.html',
    'lab.html',
    'notation.html',
    'offline.html',
    'parameters.html',
    'references.html',
  ]
  expect(await printed(folder('two'))).toMatchObject({
    made: always,
    kept: ['decay', 'decay.html', 'figures/remainder-by-time.html', 'remainder-by-time'],
  })
  appendFileSync(chapter, '\n## One more section\n\nOne more sentence.\n')
  expect(await printed(folder('two'))).toMatchObject({
    made: ['decay.html', ...always].sort(),
    kept: ['decay', 'figures/remainder-by-time.html', 'remainder-by-time'],
  })
  writeFileSync(chapter, text)
  const changed = await printed(folder('two'), halflife('9'))
  expect(changed.made).toEqual(
    ['decay', 'decay.html', 'figures/remainder-by-time.html', 'remainder-by-time', ...always].sort(),
  )
})

test('what was printed step by step is to the byte what is printed from nothing', async () => {
  for (const value of ['40', '12', '7']) await printed(folder('steps'), halflife(value))
  const { manifest } = await printed(folder('clean'), halflife('7'), storeIn(folderWith({})))
  expect(readManifest(folder('steps'))).toEqual(manifest)
})

test('a damaged result, drawing or page in the store is made again', async () => {
  const { manifest } = await printed(folder('whole'))
  const spoilt = storeIn(folder('spoilt'))
  cpSync(store.folder, spoilt.folder, { recursive: true })
  execFileSync('find', [spoilt.folder, '-type', 'f', '-exec', 'truncate', '-s', '-1', '{}', '+'])
  const again = await printed(folder('again'), halflife('8'), spoilt)
  expect(again.kept).toEqual([])
  expect(again.manifest).toEqual(manifest)
})

test('a figure’s file that was damaged in the store is made again, although what lists it is sound', async () => {
  const { manifest } = await printed(folder('sound'))
  const sha256 = manifest.files['figures/remainder-by-time/remainder-by-time.csv']?.sha256 ?? ''
  truncateSync(join(store.folder, sha256.slice(0, 2), sha256), 3)
  const again = await printed(folder('mended'))
  expect(again.made).toContain('remainder-by-time')
  expect(again.manifest).toEqual(manifest)
})

test('an edition made again agrees to the byte, one that was touched is told file by file', async () => {
  const dist = folder('touched')
  await printed(dist)
  expect(await verifyEdition(dist, book.file)).toMatchObject({ differences: [], reasons: [] })
  const csv = 'figures/remainder-by-time/remainder-by-time.csv'
  appendFileSync(join(dist, csv), '\n41,0')
  rmSync(join(dist, 'index.html'))
  writeFileSync(join(dist, 'CNAME'), 'example.org')
  expect(verifyFiles(dist).differences).toEqual([
    { path: csv, what: 'was altered' },
    { path: 'index.html', what: 'is missing' },
    { path: 'CNAME', what: 'is not of this edition' },
  ])
})

test('an edition whose code has changed since is told what is made otherwise, and why', async () => {
  const dist = folder('before')
  await printed(dist)
  const module = folder('compute/half-life.ts')
  const text = readFileSync(module, 'utf8')
  writeFileSync(module, `${text}\nexport const changed = 1\n`)
  const { differences, reasons } = await verifyEdition(dist, book.file)
  writeFileSync(module, text)
  expect(reasons).toEqual(['the code of decay is another'])
  expect(differences).toContainEqual({
    path: 'figures/remainder-by-time/remainder-by-time.svg',
    what: 'is made otherwise now',
  })
})

const command = (name: string, args: readonly string[]) => {
  const { VITEST: _, NODE_ENV: __, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'scripts', `${name}.ts`), ...args],
    { env, encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

test('an edition that tells timings ran its experiments for them, has no other name, and agrees to the byte when made again', async () => {
  const dist = folder('timed')
  const plain = await printed(dist)
  expect(plain.manifest).not.toHaveProperty('timings')
  expect(readFileSync(join(dist, 'edition.html'), 'utf8')).not.toContain(EDITION.timed)
  const timed = await printed(dist, halflife('8'), store, 'now')
  expect([plain.kept, timed.made]).toEqual([expect.arrayContaining(['decay']), expect.arrayContaining(['decay'])])
  expect(timed.manifest.edition).toBe(plain.manifest.edition)
  expect(timed.manifest.timings).toEqual({
    machine: expect.stringMatching(/^\d+ × ./),
    experiments: { decay: expect.any(Number) },
  })
  const again = { machine: '8 × Abacus', experiments: { decay: 12_345 } }
  const { manifest } = await printed(dist, halflife('8'), store, again)
  expect(manifest.timings).toEqual(again)
  const page = readFileSync(join(dist, 'edition.html'), 'utf8')
  expect(page).toContain('8 × Abacus; the times of all experiments add up to 12.3 s')
  expect(page).toContain('--timings')
  expect(await verifyEdition(dist, book.file)).toMatchObject({ differences: [], reasons: [] })
})

test('the command verifies, names what differs and ends with 1, and tells of a folder that is no edition', async () => {
  const dist = folder('verified')
  await printed(dist)
  expect(command('verify', [dist, '--fast'])).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/all \d+ files are what/),
  })
  expect(command('verify', [dist, '--book', book.file]).stdout).toMatch(
    /made again, all \d+ files of edition [0-9a-f]{12} agree/,
  )
  appendFileSync(join(dist, 'index.html'), ' ')
  expect(command('verify', [dist, '--fast'])).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/index\.html: was altered/),
  })
  for (const [name, text] of [
    ['none', undefined],
    ['text', '{'],
    ['other', '{"format":2}'],
  ] as const) {
    const at = folderWith(text === undefined ? {} : { 'manifest.json': text })
    const { status, stderr } = command('verify', [at, '--fast'])
    expect([name, status]).toEqual([name, 1])
    expect(stderr).toMatch(/manifest\.json: (is not there|cannot be read|is no manifest of this format)/)
    expect(stderr).not.toMatch(/^\s+at /m)
  }
})

test('a build that has nothing to do says so, until anything that it reads or wrote has changed', () => {
  const dist = folder('stamped')
  const build = (...more: string[]) =>
    command('build', ['--book', book.file, '--out', dist, '--store', store.folder, ...more]).stdout
  // A file as young as the build might have changed while it went on.
  for (const name of ['chapters/decay.mdx', 'params.yaml', 'experiments/decay.ts']) utimesSync(folder(name), 1, 1)
  expect(build()).not.toContain('nothing has changed')
  expect(build()).toContain('nothing has changed')
  expect(build('--force')).not.toContain('nothing has changed')
  for (let again = 0; again < 2; again++) expect(build('--timings')).toMatch(/decay .*: it is timed/)
  expect(build('--set', 'days=50')).not.toContain('nothing has changed')
  expect(build()).not.toContain('nothing has changed')
  expect(build()).toContain('nothing has changed')
  rmSync(join(dist, 'decay.html'))
  expect(build()).not.toContain('nothing has changed')
  appendFileSync(folder('compute/half-life.ts'), '\n')
  expect(build()).not.toContain('nothing has changed')
})
