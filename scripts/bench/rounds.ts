import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FolderSize, folderSize } from './folder-size.ts'
import { type BookSize, chaptersOf, sizeName, writeBareBook, writeSyntheticBook } from './synthetic-book.ts'
import { type Timed, timedScript } from './timed.ts'

/**
 * The builds that are measured, in the order in which a round makes them: two from nothing, with the files that are only
 * for print and without; then, without, each changes one thing since the one before.
 */
export const BUILDS = ['complete', 'clean', 'nochange', 'prose', 'param', 'all-params'] as const

export type Build = (typeof BUILDS)[number]

/** What was measured of a book of one size. */
export interface Measures {
  readonly size: BookSize
  /** A round has a bare build before the clean one and, if prose is measured, one after its edit. */
  readonly bare: readonly Timed[]
  readonly builds: Readonly<Partial<Record<Build, readonly Timed[]>>>
  readonly output: FolderSize
  readonly bareOutput: FolderSize
}

/** What is asked for. */
export interface Asked {
  readonly runs: number
  /** The builds to measure; a clean one is always made. */
  readonly only: readonly Build[]
  /** Hears of every build as it ends. */
  onBuild(line: string): void
}

const scripts = join(import.meta.dirname, '..')

/** Builds a synthetic book and its bare twin in turn, in fresh processes, with nothing kept from one round to the next. */
export async function measureBook(parent: string, size: BookSize, { runs, only, onBuild }: Asked): Promise<Measures> {
  const name = sizeName(size)
  const at = Object.fromEntries(
    ['book', 'bare', 'dist', 'bare-dist', 'store'].map((part) => [part, join(parent, name, part)]),
  ) as Record<'book' | 'bare' | 'dist' | 'bare-dist' | 'store', string>
  const bare: Timed[] = []
  const builds: Partial<Record<Build, Timed[]>> = {}
  const told = (what: string, one: Timed) => onBuild(`${name}  ${what.padEnd(10)}  ${one.seconds.toFixed(2)} s`)
  const buildBare = async () => {
    for (const folder of [at['bare-dist'], join(at.bare, 'cache')]) rmSync(folder, { recursive: true, force: true })
    const one = await timedScript(join(scripts, 'bench', 'build-bare.ts'), [at.bare, at['bare-dist']])
    told('bare', one)
    bare.push(one)
  }
  for (let round = 0; round < runs; round += 1) {
    const book = writeSyntheticBook(at.book, size)
    writeBareBook(at.bare, size)
    for (const build of BUILDS) {
      const measured = only.includes(build)
      if (!measured && build !== 'clean') continue
      if (build === 'complete' || build === 'clean')
        for (const folder of [at.dist, at.store]) rmSync(folder, { recursive: true, force: true })
      change(build, at, size)
      if (build === 'clean' || build === 'prose') await buildBare()
      const exports = build === 'complete' ? 'all' : 'web'
      const options = ['--book', book, '--out', at.dist, '--store', at.store, '--exports', exports]
      const one = await timedScript(join(scripts, 'build.ts'), options)
      told(build, one)
      if (measured) builds[build] = [...(builds[build] ?? []), one]
    }
  }
  return { size, bare, builds, output: folderSize(at.dist), bareOutput: folderSize(at['bare-dist']) }
}

/** Makes the change that a build is to print. */
function change(build: Build, at: { readonly book: string; readonly bare: string }, size: BookSize): void {
  const chapter = `${chaptersOf(size)[0]?.id}.mdx`
  if (build === 'prose')
    for (const folder of [join(at.book, 'chapters'), join(at.bare, 'src', 'pages')])
      appendFileSync(join(folder, chapter), '\nOne more sentence ends the page.\n')
  if (build === 'param') setParam(at.book, 'gain', '1.1')
  if (build === 'all-params') setParam(at.book, 'steps', '60')
}

function setParam(book: string, name: string, value: string): void {
  const file = join(book, 'params.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace(new RegExp(`^${name}: .*`, 'm'), `${name}: ${value}`))
}
