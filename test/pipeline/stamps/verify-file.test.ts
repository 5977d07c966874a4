import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { problemOf, verdictText } from '../../../scripts/verdict.ts'
import { type Edition, makeEdition } from '../../../src/pipeline/edition.ts'
import { figureFile } from '../../../src/pipeline/figure-file.ts'
import { setLayer } from '../../../src/pipeline/param-layers.ts'
import { type Pool, poolOf } from '../../../src/pipeline/pool.ts'
import type { Made } from '../../../src/pipeline/prints/impressions.ts'
import { CARRIERS } from '../../../src/pipeline/stamps/carriers.ts'
import { type Sealed, sealed } from '../../../src/pipeline/stamps/stamp.ts'
import { verifyFile } from '../../../src/pipeline/stamps/verify-file.ts'
import { type Store, storeIn } from '../../../src/pipeline/store.ts'
import { tinyBook } from '../../fixture-book.ts'
import { contentOf } from '../samples.ts'

const ID = 'remainder-by-time'
const PDF: Made = { format: 'pdf', inks: 'color', widthMm: 85, fontPt: 8 }

const tiny = tinyBook()
const folder = join(tiny.folder, 'files')
let pool: Pool
let store: Store
let edition: Edition

beforeAll(async () => {
  mkdirSync(folder)
  pool = poolOf()
  store = storeIn(join(tiny.folder, 'store'))
  edition = await makeEdition({ book: tiny.file, store, pool, exports: 'web' })
}, 60_000)
afterAll(async () => {
  await pool.close()
  tiny.remove()
})

const verdictOn = (name: string, book = tiny.file) => verifyFile(join(folder, name), { book, store, pool })

/** A file of the figure, in the folder under a name. */
async function file(name: string, made: Made, of = edition): Promise<{ content: Buffer; body: Buffer; stamp: Sealed }> {
  const remade = await figureFile(of, { id: ID, made }, pool)
  writeFileSync(join(folder, name), remade.content)
  return remade
}

/** The same with a stamp that says something else and is sealed anew. */
async function forged(name: string, more: Partial<Sealed>): Promise<void> {
  const { body, stamp } = await file(name, PDF)
  const { seal: _, ...rest } = { ...stamp, ...more }
  writeFileSync(join(folder, name), CARRIERS.get('pdf')!.stamped(body, sealed(rest)))
}

test('a file is authentic under any name, and the verdict says what it is', async () => {
  await file('figure (1).pdf.download', PDF)
  const verdict = await verdictOn('figure (1).pdf.download')
  expect(verdict).toMatchObject({ kind: 'authentic', others: [] })
  if (verdict.kind === 'authentic')
    expect(verdictText('x', verdict)).toMatch(
      /^x: authentic: .*\n {2}.*remainder-by-time, of .*\n {2}parameters: the book’s own$/,
    )
  await file('spec.json', { format: 'vl.json' })
  expect(await verdictOn('spec.json')).toMatchObject({ kind: 'authentic' })
})

test('a file made with other params is made again with them', async () => {
  const other = await makeEdition({
    book: tiny.file,
    store,
    pool,
    exports: 'web',
    layers: [setLayer('halflife=5', '--set')],
  })
  await file('other.pdf', PDF, other)
  const verdict = await verdictOn('other.pdf')
  expect(verdict).toMatchObject({ kind: 'authentic', others: [], stamp: { set: { halflife: 5 } } })
})

test('who puts another name on it, and seals it anew, is found out', async () => {
  for (const more of [{ creator: 'Mallory' }, { title: 'Stolen' }, { number: '99' }, { pin: '000000-000000-000000' }]) {
    await forged('forged.pdf', more)
    const verdict = await verdictOn('forged.pdf')
    expect(verdict.kind, JSON.stringify(more)).toBe('other')
    if (verdict.kind === 'other') expect(verdict.others.join()).toContain(`was ${Object.values(more)[0]} and is`)
  }
})

test('code that is another here is named, with the commands that get the file', async () => {
  const commit = 'a'.repeat(40)
  await forged('code.pdf', { code: { experiment: 'ab', figure: 'cd', press: 'ef' }, content: 'ab', commit })
  expect(await verdictOn('code.pdf')).toMatchObject({ kind: 'altered' })
  const { body, stamp } = await file('code.pdf', PDF)
  const bytes = Buffer.concat([body, Buffer.from('% more\n')])
  const { seal: _, ...rest } = { ...stamp, commit, code: { ...stamp.code, press: 'ef' } }
  const { digestOf } = await import('../../../src/pipeline/store.ts')
  writeFileSync(
    join(folder, 'code.pdf'),
    CARRIERS.get('pdf')!.stamped(bytes, sealed({ ...rest, content: digestOf(bytes) })),
  )
  const verdict = await verdictOn('code.pdf')
  expect(verdict).toMatchObject({ kind: 'other' })
  if (verdict.kind === 'authentic') return
  const problem = problemOf('code.pdf', verdict, 'my book.yaml')
  expect(problem.what).toContain('the code that prints figures was ef')
  expect(problem.instead).toContain(
    `git checkout ${commit} && npm ci && npm run figure -- ${ID} --format pdf --width 85mm --font 8pt --book 'my book.yaml'`,
  )
})

test('a CSV is known by its bytes, whatever its name', async () => {
  const plate = edition.plates.find(({ id }) => id === ID)!
  const csv = contentOf(plate, `${ID}.csv`, store)
  await file('datapackage.json', { format: 'datapackage.json' })
  writeFileSync(join(folder, 'data (1).CSV'), csv)
  expect(await verdictOn('data (1).CSV')).toMatchObject({ kind: 'authentic' })
  writeFileSync(join(folder, 'bad.csv'), csv.replace(/\d/, '7'))
  const verdict = await verdictOn('bad.csv')
  expect(verdict).toMatchObject({ kind: 'altered', what: expect.stringContaining('its data are not those') })
  if (verdict.kind !== 'authentic')
    expect(problemOf('bad.csv', verdict).instead).toContain('npm run build -- --out folder')
  await expect(verdictOn('typo.csv')).rejects.toThrow(/typo\.csv: is not there/)
  const alone = join(folder, 'alone')
  mkdirSync(alone)
  cpSync(join(folder, 'bad.csv'), join(alone, 'bad.csv'))
  await expect(verdictOn('alone/bad.csv')).rejects.toThrow(/has no datapackage\.json beside it/)
  rmSync(alone, { recursive: true })
})

test('a file without a stamp, of another book, and a book that is not there are told as that', async () => {
  writeFileSync(join(folder, 'a.txt'), 'x')
  await expect(verdictOn('a.txt')).rejects.toThrow(/a\.txt: has no stamp/)
  await file('a.pdf', PDF)
  await expect(verdictOn('a.pdf', join(tiny.folder, 'nope.yaml'))).rejects.toThrow(/nope\.yaml/)
  const book = join(import.meta.dirname, '..', '..', '..', 'content', 'book.yaml')
  await expect(verdictOn('a.pdf', book)).rejects.toThrow(/a\.pdf: is of Half-lives .* not of /)
  expect(readFileSync(join(folder, 'a.pdf')).length).toBeGreaterThan(1000)
})
