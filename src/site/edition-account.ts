import type { Edition } from '../pipeline/edition.ts'
import { figureFile } from '../pipeline/file-names.ts'
import { editionDigest, type Manifest, versionsOf } from '../pipeline/manifest.ts'
import { otherValues } from '../pipeline/own-values.ts'
import { valueText } from '../pipeline/param-values.ts'
import { commandOf } from '../specs/command.ts'
import { bookCommand } from './book-command.ts'

/** What an experiment was run with and what it found, in numbers. */
export interface AccountedRun {
  readonly name: string
  readonly title: string
  /** Milliseconds, if the edition tells. */
  readonly took: number | undefined
  readonly reads: readonly { readonly name: string; readonly value: string }[]
  readonly draws: boolean
  /** SHA-256 of the result as JSON, and of all code that made it. */
  readonly digest: string
  readonly code: string
  readonly quantities: number
  readonly claims: number
  readonly holding: number
  readonly tables: readonly { readonly title: string; readonly rows: number }[]
  readonly figures: readonly string[]
  /** Paths of its module and of those that this imports. */
  readonly modules: readonly string[]
}

/** How an edition was made, as a page tells it. */
export interface EditionAccount {
  readonly digest: string
  readonly commit: string | null
  readonly seed: string | undefined
  readonly versions: Manifest['versions']
  readonly exports: Manifest['exports']
  /** What its experiments were timed on, if they were, and the milliseconds of all together. */
  readonly timed: { readonly machine: string; readonly all: number } | undefined
  readonly runs: readonly AccountedRun[]
  /** The files of figures, by the figures' ids, each with its SHA-256. */
  readonly files: Readonly<Record<string, readonly { readonly name: string; readonly sha256: string }[]>>
  readonly commands: { readonly build: string; readonly verify: string }
}

/** Of an edition that was not made. */
export const NO_ACCOUNT: EditionAccount = {
  digest: '',
  commit: null,
  seed: undefined,
  versions: { generator: '', node: '', v8: '', packages: {} },
  exports: 'web',
  timed: undefined,
  runs: [],
  files: {},
  commands: { build: '', verify: '' },
}

/** @param digests SHA-256 of the files of figures, by path. */
export function editionAccount(edition: Edition, digests: ReadonlyMap<string, string>): EditionAccount {
  const { book, commit, params, plates, exports, timings } = edition
  const seed = params.find(({ name }) => name === 'seed')
  return {
    digest: editionDigest(edition),
    commit,
    seed: seed && valueText(seed.value),
    versions: versionsOf(),
    exports,
    timed: timings && { machine: timings.machine, all: sum(Object.values(timings.experiments)) },
    runs: accountedRuns(edition),
    files: Object.fromEntries(plates.map(({ id }) => [id, filesOf(id, digests)])),
    commands: {
      build: commandOf(
        bookCommand('build', book, ...(exports === 'web' ? ['--exports web'] : []), ...(timings ? ['--timings'] : [])),
        otherValues(params),
      ),
      verify: bookCommand('verify', book),
    },
  }
}

function accountedRuns({ runs, plates, listings, params, timings }: Edition): AccountedRun[] {
  const values = new Map(params.map(({ name, value }) => [name, valueText(value)]))
  return runs.map(({ name, title, reads, seed, digest, code, file, result: { quantities, claims, tables } }) => {
    const { path, imports } = listings.get(file) ?? { path: name, imports: [] }
    const stated = Object.values(claims)
    return {
      name,
      title,
      took: timings?.experiments[name],
      reads: reads.map((param) => ({ name: param, value: values.get(param) ?? '' })),
      draws: seed !== undefined,
      digest,
      code,
      quantities: Object.keys(quantities).length,
      claims: stated.length,
      holding: stated.filter(({ holds }) => holds).length,
      tables: Object.values(tables).map(({ title, columns }) => ({ title, rows: rowsOf(columns) })),
      figures: plates.filter(({ experiment }) => experiment === name).map(({ id }) => id),
      modules: [path, ...imports],
    }
  })
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0)

function rowsOf(columns: Edition['runs'][number]['result']['tables'][string]['columns']): number {
  const [first] = Object.values(columns)
  return first?.values.length ?? 0
}

/** What readers take of a figure; the script that brings it to life is part of the site. */
function filesOf(id: string, digests: ReadonlyMap<string, string>) {
  const folder = `figures/${id}/`
  return [...digests].flatMap(([path, sha256]) => {
    const name = path.slice(folder.length)
    return path.startsWith(folder) && figureFile(name, id) ? [{ name, sha256 }] : []
  })
}
