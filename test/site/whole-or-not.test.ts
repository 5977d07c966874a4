import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asideFor, heal, swap } from '../../src/site/swap.ts'
import { readManifest, verifyFiles } from '../../src/site/verify.ts'
import { tinyBook } from '../fixture-book.ts'
import { folderWith } from '../pipeline/samples.ts'

const book = tinyBook()
const dist = join(book.folder, 'dist')
const store = join(book.folder, 'store')
const script = resolve(import.meta.dirname, '..', '..', 'scripts', 'build.ts')
let took = 0

beforeAll(async () => {
  await build('8').ended
  const start = performance.now()
  await build('9').ended
  took = performance.now() - start
})
afterAll(() => book.remove())

interface Building {
  readonly child: ChildProcess
  readonly ended: Promise<{ status: number | null; said: string }>
}

/** A build in a process of its own, with a value for a param of the book. */
function build(halflife: string, env: NodeJS.ProcessEnv = {}, options: readonly string[] = []): Building {
  const { VITEST: _, NODE_ENV: __, ...inherited } = process.env
  const order = ['--book', book.file, '--out', dist, '--store', store, '--set', `halflife=${halflife}`]
  const child = spawn(process.execPath, [...options, script, ...order], { env: { ...inherited, ...env } })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk))
  return { child, ended: once(child, 'exit').then(([status]) => ({ status: status as number | null, said })) }
}

const edition = () => readManifest(dist).digest
const asides = () => readdirSync(book.folder).filter((name) => name.startsWith('.dist'))

/** A sequence of numbers in [0, 1) that looks random and is the same in every run. */
function* fractions(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (1_103_515_245 * state + 12_345) % 2 ** 31
    yield state / 2 ** 31
  }
}

test('a build killed at 50 moments leaves a whole edition, the old or the new, and the next build succeeds', async () => {
  const moments = fractions(7)
  const before = new Set([edition()])
  let killed = 0
  for (let k = 0; k < 50; k++) {
    const old = edition()
    const { child, ended } = build(String(10 + (k % 7)))
    const stop = new AbortController()
    await Promise.race([
      setTimeout(moments.next().value * took, undefined, { signal: stop.signal }).catch(() => {}),
      ended,
    ])
    stop.abort()
    child.kill('SIGKILL')
    const { status } = await ended
    if (status === null) killed++
    else took *= 0.8
    const verdict = verifyFiles(dist)
    expect(verdict.differences, `kill ${k}`).toEqual([])
    if (verdict.manifest.digest !== old) before.add(verdict.manifest.digest)
  }
  expect(killed).toBeGreaterThan(30)
  expect((await build('30').ended).status).toBe(0)
  expect(verifyFiles(dist).differences).toEqual([])
  expect(before).not.toContain(edition())
  expect(asides()).toEqual([])
}, 400_000)

test('a build on a full disk says so, leaves the old edition as it was, and the next one succeeds', async () => {
  expect((await build('31').ended).status).toBe(0)
  const old = edition()
  const preload = ['--import', join(import.meta.dirname, 'full-disk.ts')]
  for (const room of [0, 2_000, 40_000, 200_000, 400_000, 600_000]) {
    const { status, said } = await build('32', { ROOM: String(room) }, preload).ended
    expect(said, `room for ${room}`).toMatch(/--out .+dist: the disk is full \(ENOSPC/)
    expect(said).not.toMatch(/^\s+at /m)
    expect(status).toBe(1)
    expect(verifyFiles(dist)).toMatchObject({ differences: [], manifest: { digest: old } })
  }
  expect(asides()).toEqual([])
  expect((await build('32').ended).status).toBe(0)
  expect(verifyFiles(dist).differences).toEqual([])
  expect(edition()).not.toBe(old)
})

test('two builds into one folder at once both end well, and the edition is one of theirs, whole', async () => {
  const both = [build('41'), build('42')]
  const ended = await Promise.all(both.map((one) => one.ended))
  expect(ended.map(({ status }) => status)).toEqual([0, 0])
  const { differences, manifest } = verifyFiles(dist)
  expect(differences).toEqual([])
  expect([41, 42]).toContain(manifest.params.find(({ name }) => name === 'halflife')?.value)
  expect(asides()).toEqual([])
})

test('an edition that a killed build had just taken out of its place is put back, whole, by the next command', () => {
  const folder = folderWith({ 'dist/index.html': 'old', '.dist-999999999-abcDEF/out/index.html': 'new' })
  const target = join(folder, 'dist')
  renameSync(target, join(folder, '.dist-999999999-abcDEF', 'old-1'))
  heal(target)
  expect(readdirSync(folder)).toEqual(['dist'])
  expect(readdirSync(target)).toEqual(['index.html'])
})

test('what a running build has beside the folder stays, and so does what another folder has', () => {
  const folder = folderWith({})
  const others = ['.dist-two-999999999-abcDEF', '.distant', 'dist-999999999-abcDEF']
  for (const name of others) mkdirSync(join(folder, name))
  const aside = asideFor(join(folder, 'dist'))
  mkdirSync(join(folder, `.dist-${process.pid}-killed`))
  heal(join(folder, 'dist'))
  expect(readdirSync(folder).sort()).toEqual([...others, basename(aside)].sort())
})

test('a folder that another build puts there between the two renames is replaced too', () => {
  const folder = folderWith({ 'a/out/index.html': 'a', 'dist/index.html': 'old' })
  const target = join(folder, 'dist')
  let renames = 0
  swap(join(folder, 'a', 'out'), target, (from, to) => {
    renameSync(from, to)
    if (++renames > 1) return
    mkdirSync(target)
    writeFileSync(join(target, 'index.html'), 'of another build')
  })
  expect(renames).toBe(3)
  expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('a')
})

test('an edition is put back if the new one cannot be put in its place', () => {
  const folder = folderWith({ 'a/out/index.html': 'a', 'dist/index.html': 'old' })
  const target = join(folder, 'dist')
  const failing: typeof renameSync = (from, to) => {
    if (String(from).endsWith('out')) throw Object.assign(new Error('no'), { code: 'EACCES' })
    renameSync(from, to)
  }
  expect(() => swap(join(folder, 'a', 'out'), target, failing)).toThrow('no')
  expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('old')
})
