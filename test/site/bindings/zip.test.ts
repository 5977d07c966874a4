import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { zipContents, zipFile } from '../../../src/site/bindings/zip.ts'

const book = { title: 'Half-lives', date: '2026-01-02' }
const files = [
  { path: 'index.html', content: '<p>é</p>'.repeat(100) },
  { path: 'figures/a/a.png', content: Uint8Array.of(1, 2, 3) },
  { path: '.nojekyll', content: '' },
]

test('an archive holds every file, to the byte, in a folder with the book’s name', () => {
  const held = zipContents(zipFile(book, files).content as Uint8Array)
  expect([...(held ?? [])].map(([path, content]) => [path, Buffer.from(content).toString('hex')])).toEqual(
    [...files]
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map(({ path, content }) => [path, Buffer.from(content as string).toString('hex')]),
  )
})

test('the same files make the same bytes, in whatever order they come and wherever they are packed', () => {
  const digest = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
  const here = digest(zipFile(book, files).content)
  expect(digest(zipFile(book, [...files].reverse()).content)).toBe(here)
  const there = `
    import { createHash } from 'node:crypto'
    import { zipFile } from ${JSON.stringify(new URL('../../../src/site/bindings/zip.ts', import.meta.url).href)}
    const files = JSON.parse(process.argv[1]).map(({ path, content }) => ({ path, content: typeof content === 'string' ? content : Uint8Array.from(content) }))
    process.stdout.write(createHash('sha256').update(zipFile(${JSON.stringify(book)}, files).content).digest('hex'))`
  const plain = files.map(({ path, content }) => ({
    path,
    content: typeof content === 'string' ? content : [...content],
  }))
  for (const zone of ['UTC', 'Pacific/Kiritimati', 'America/St_Johns'])
    expect(
      execFileSync(process.execPath, ['--input-type=module', '-e', there, JSON.stringify(plain)], {
        encoding: 'utf8',
        env: { ...process.env, TZ: zone },
      }),
      zone,
    ).toBe(here)
})

test('a damaged archive is told from a whole one', () => {
  const whole = zipFile(book, files).content as Uint8Array
  expect(zipContents(whole.subarray(0, 40))).toBeUndefined()
})
