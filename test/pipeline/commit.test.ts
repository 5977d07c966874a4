import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { commitOf } from '../../src/pipeline/commit.ts'

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'commit-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

const git = (cwd: string, ...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
    cwd,
    encoding: 'utf8',
  }).trim()

test('a book in a repository of its own has that commit, and a + when it was changed', () => {
  const own = folder()
  const book = join(own, 'book.yaml')
  git(own, 'init', '-q')
  expect(commitOf(book)).toBeNull()
  writeFileSync(book, 'a: 1\n')
  git(own, 'add', '.')
  git(own, 'commit', '-qm', 'Begin')
  const commit = git(own, 'rev-parse', 'HEAD')
  expect(commitOf(book)).toBe(commit)
  writeFileSync(book, 'a: 2\n')
  expect(commitOf(book)).toBe(`${commit}+`)
})

test('outside of any repository there is none, whatever repository the environment names', () => {
  const own = folder()
  process.env['GIT_DIR'] = join(import.meta.dirname, '..', '..', '.git')
  onTestFinished(() => {
    delete process.env['GIT_DIR']
  })
  expect(commitOf(join(own, 'book.yaml'))).toBeNull()
})
