import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { digestOf, keyOf, prune, storeIn } from '../../src/pipeline/store.ts'
import { folderWith } from './samples.ts'

const value = { rows: [1.5, -2, 1e-300, 'ü – “x”\n'], deep: { yes: true, none: null } }
const key = keyOf(['a', 1])

/** A store with one entry, and that entry's file. */
function stored() {
  const folder = join(folderWith({}), 'made', 'when', 'needed')
  const store = storeIn(folder)
  store.put(key, value)
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return { folder, store, files: files.map((entry) => join(entry.parentPath, entry.name)) }
}

test('what is put is got, by another store in the same folder too', () => {
  const { folder, store } = stored()
  expect(store.get(key)).toEqual(value)
  expect(storeIn(folder).get(key)).toEqual(value)
  store.put(key, [2])
  expect(store.get(key)).toEqual([2])
})

test('what was never put is absent, in a folder that does not exist as well', () => {
  const { store } = stored()
  expect(store.get(keyOf(['a', 2]))).toBeUndefined()
  expect(storeIn(join(folderWith({}), 'none')).get(key)).toBeUndefined()
})

test('an entry is one file, with nothing left over from writing it', () => {
  const { files } = stored()
  expect(files.length).toBe(1)
  expect(files[0]).toContain(key)
})

test('an entry cut short anywhere is absent', () => {
  const { store, files } = stored()
  const [file = ''] = files
  const whole = readFileSync(file)
  for (let length = 0; length < whole.length; length += 7) {
    writeFileSync(file, whole)
    truncateSync(file, length)
    expect(store.get(key), `${length} of ${whole.length} bytes`).toBeUndefined()
  }
})

test('an entry with any one byte changed is absent', () => {
  const { store, files } = stored()
  const [file = ''] = files
  const whole = readFileSync(file)
  for (let at = 0; at < whole.length; at += 5) {
    const damaged = Buffer.from(whole)
    damaged[at] = damaged[at]! ^ 1
    writeFileSync(file, damaged)
    expect(store.get(key), `byte ${at}`).toBeUndefined()
  }
})

test('what a killed writer left behind is no entry', () => {
  const { store, files } = stored()
  const [file = ''] = files
  writeFileSync(`${file}.12345`, readFileSync(file).subarray(0, 80))
  expect(store.get(key)).toEqual(value)
  rmSync(file)
  expect(store.get(key)).toBeUndefined()
})

test('a damaged entry can be put again', () => {
  const { store, files } = stored()
  writeFileSync(files[0] ?? '', 'nonsense')
  store.put(key, value)
  expect(store.get(key)).toEqual(value)
})

test('content is kept under its own digest, as it was, and is absent once it is damaged', () => {
  const { folder, store } = stored()
  const bytes = Uint8Array.from({ length: 300 }, (_, i) => i & 255)
  const kept = store.keep(bytes)
  expect(kept).toEqual({ sha256: digestOf(bytes), bytes: 300 })
  expect(store.content(kept.sha256)).toEqual(Buffer.from(bytes))
  expect(store.content(digestOf('none'))).toBeUndefined()
  truncateSync(join(folder, kept.sha256.slice(0, 2), kept.sha256), 299)
  expect(store.content(kept.sha256)).toBeUndefined()
  expect(store.keep(bytes)).toEqual(kept)
  expect(store.content(kept.sha256)).toEqual(Buffer.from(bytes))
})

test('what was not used for thirty days is removed, what was used since is not', () => {
  const { store, files } = stored()
  const aged = (file: string, days: number) =>
    utimesSync(file, Date.now() / 1000 - days * 86_400, Date.now() / 1000 - days * 86_400)
  const unused = join(store.folder, 'ab', 'unused')
  mkdirSync(join(store.folder, 'ab'), { recursive: true })
  writeFileSync(unused, '')
  for (const file of [...files, unused]) aged(file, 40)
  expect(store.get(key)).toEqual(value)
  prune(store)
  expect([store.get(key), existsSync(unused)]).toEqual([value, false])
  aged(files[0] as string, 40)
  prune(store)
  expect(existsSync(files[0] as string)).toBe(true)
  aged(join(store.folder, 'pruned'), 2)
  prune(store)
  expect(store.get(key)).toBeUndefined()
})

test('keys of different things differ, and of equal things agree', () => {
  const things = [['a'], ['b'], ['a', 1], [['a'], 1], { a: 1 }, { a: 2 }, { a: '1' }, { b: 1 }]
  expect(new Set(things.map(keyOf)).size).toBe(things.length)
  expect(keyOf({ a: [1, { b: 2 }] })).toBe(keyOf({ a: [1, { b: 2 }] }))
})
