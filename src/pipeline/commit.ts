import { execFileSync } from 'node:child_process'
import { dirname, join } from 'node:path'

const projectRoot = join(import.meta.dirname, '..', '..')

/** What of the generator an edition depends on. */
const GENERATOR = ['src', 'package.json', 'package-lock.json'].map((name) => join(projectRoot, name))

/**
 * The commit that a book is at, followed by `+` if it was changed since, or the generator was, if it is in the same
 * repository; null where there is no repository, no commit, or no git.
 */
export function commitOf(book: string): string | null {
  const folder = dirname(book)
  try {
    const [commit = '', root] = git(folder, 'rev-parse', 'HEAD', '--show-toplevel').split('\n')
    const isOurs = root === rootOf(projectRoot)
    const changes = git(folder, 'status', '--porcelain', '--', folder, ...(isOurs ? GENERATOR : []))
    return changes === '' ? commit : `${commit}+`
  } catch {
    return null
  }
}

function rootOf(folder: string): string | undefined {
  try {
    return git(folder, 'rev-parse', '--show-toplevel')
  } catch {
    return undefined
  }
}

/** What git says in a folder, whatever repository the environment names. */
function git(folder: string, ...args: readonly string[]): string {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))
  return execFileSync('git', ['--no-optional-locks', '-C', folder, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env,
  }).trim()
}
