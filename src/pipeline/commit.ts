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
  const [commit = '', root] = git(folder, 'rev-parse', 'HEAD', '--show-toplevel')?.split('\n') ?? []
  const isOurs = root === git(projectRoot, 'rev-parse', '--show-toplevel')
  const changes = git(folder, 'status', '--porcelain', '--', folder, ...(isOurs ? GENERATOR : []))
  if (commit === '' || changes === undefined) return null
  return changes === '' ? commit : `${commit}+`
}

/** The top folder of the repository that a book is in; nothing where there is none, or no git. */
export function repositoryOf(book: string): string | undefined {
  return git(dirname(book), 'rev-parse', '--show-toplevel')
}

/** What git answers in a folder, whatever repository the environment names; nothing if it fails. */
function git(folder: string, ...args: readonly string[]): string | undefined {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))
  try {
    return execFileSync('git', ['--no-optional-locks', '-C', folder, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env,
    }).trim()
  } catch {
    return undefined
  }
}
