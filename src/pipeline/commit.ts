import { execFileSync } from 'node:child_process'
import { dirname, join } from 'node:path'

const projectRoot = join(import.meta.dirname, '..', '..')

/** What of the generator an edition depends on, beside the folder of its book. */
const GENERATOR = ['src', 'package.json', 'package-lock.json'].map((name) => join(projectRoot, name))

/**
 * The commit that a book and its generator are at, followed by `+` if either was changed since; null where there is no
 * repository, or no git.
 */
export function commitOf(book: string): string | null {
  const folder = dirname(book)
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  try {
    const commit = git('rev-parse', 'HEAD')
    const changes = git('status', '--porcelain', '--', folder, ...GENERATOR)
    return changes === '' ? commit : `${commit}+`
  } catch {
    return null
  }
}
