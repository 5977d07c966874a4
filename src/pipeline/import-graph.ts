import { existsSync, readFileSync } from 'node:fs'
import { createRequire, stripTypeScriptTypes } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { init, parse } from 'es-module-lexer'
import { digestOf } from './store.ts'

/** What a module's behaviour depends on: its own and its imports' files, and the packages they import. */
export interface ImportGraph {
  /** SHA-256 of each file, in the order in which they are reached. */
  readonly files: ReadonlyMap<string, string>
  /** `name@version` of every package imported, and of those that it depends on in turn. */
  readonly packages: readonly string[]
}

/** Reads import graphs; each file and package is read once, so one that is to see changes is made anew. */
export interface Graphs {
  of(entry: string): ImportGraph
  /** A SHA-256 over everything in the graph: contents, in which imports name the files, and package versions. */
  digest(entry: string): string
}

interface Parsed {
  readonly sha256: string
  readonly imports: readonly string[]
}

interface Package {
  readonly version: string
  readonly dependencies: readonly string[]
  readonly file: string
}

/**
 * The static import graphs of TypeScript modules, types erased, as far as the files of the project reach.
 * Imports that name their module are followed, dynamic ones too.
 */
export async function importGraphs(): Promise<Graphs> {
  await init
  const parsed = memo(parsedFile)
  const packageAt = memo(packageIn)
  const of = memo((entry: string): ImportGraph => {
    const files = new Map<string, string>()
    const packages = new Set<string>()
    const queue = [resolve(entry)]
    for (let file = queue.shift(); file; file = queue.shift()) {
      if (files.has(file)) continue
      const { sha256, imports } = parsed(file)
      files.set(file, sha256)
      for (const name of imports) {
        if (name.startsWith('.')) queue.push(resolve(dirname(file), name))
        else if (!name.startsWith('node:')) addPackage(bareName(name), file, packages, packageAt)
      }
    }
    return { files, packages: [...packages].sort() }
  })
  const digest = memo((entry: string) => {
    const { files, packages } = of(entry)
    return digestOf([...files.values(), ...packages].join('\n'))
  })
  return { of, digest }
}

function memo<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>()
  return (key) => {
    if (!made.has(key)) made.set(key, make(key))
    return made.get(key) as T
  }
}

function parsedFile(file: string): Parsed {
  const text = readFileSync(file, 'utf8')
  const [imports] = parse(stripTypeScriptTypes(text))
  return { sha256: digestOf(text), imports: imports.flatMap(({ n }) => (n === undefined ? [] : [n])) }
}

const bareName = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

/** Adds a package as the importing file gets it, and all that it depends on. */
function addPackage(
  name: string,
  from: string,
  packages: Set<string>,
  packageAt: (manifest: string) => Package | undefined,
): void {
  const folders = createRequire(from).resolve.paths(name) ?? []
  const found = folders.map((folder) => packageAt(join(folder, name, 'package.json'))).find((one) => one !== undefined)
  const full = `${name}@${found?.version ?? 'none'}`
  if (packages.has(full)) return
  packages.add(full)
  for (const dependency of found?.dependencies ?? []) addPackage(dependency, found?.file ?? from, packages, packageAt)
}

function packageIn(file: string): Package | undefined {
  if (!existsSync(file)) return undefined
  const { version = 'none', dependencies = {} } = JSON.parse(readFileSync(file, 'utf8')) as {
    version?: string
    dependencies?: Record<string, string>
  }
  return { version, dependencies: Object.keys(dependencies), file }
}

/** The digest of one module's import graph. */
export async function graphDigest(entry: string): Promise<string> {
  return (await importGraphs()).digest(entry)
}
