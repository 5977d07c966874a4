import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire, stripTypeScriptTypes } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { init, parse } from 'es-module-lexer'

/** What a module's behaviour depends on: its own and its imports' files, and the packages they import. */
export interface ImportGraph {
  readonly files: readonly string[]
  /** `name@version`. */
  readonly packages: readonly string[]
}

/**
 * The static import graph of a TypeScript module, types erased, as far as the files of the project reach.
 * Dynamic imports are not followed: the rooms it is used on have none.
 */
export async function importGraph(entry: string): Promise<ImportGraph> {
  await init
  const files = new Set<string>()
  const packages = new Set<string>()
  const queue = [resolve(entry)]
  for (let file = queue.pop(); file; file = queue.pop()) {
    if (files.has(file)) continue
    files.add(file)
    for (const name of importsOf(file)) {
      if (name.startsWith('.')) queue.push(resolve(dirname(file), name))
      else if (!name.startsWith('node:')) packages.add(packageVersion(name, file))
    }
  }
  return { files: [...files].sort(), packages: [...packages].sort() }
}

function importsOf(file: string): string[] {
  const [imports] = parse(stripTypeScriptTypes(readFileSync(file, 'utf8')))
  return imports.flatMap(({ n }) => (n === undefined ? [] : [n]))
}

function packageVersion(name: string, from: string): string {
  const bare = name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
  for (const folder of createRequire(from).resolve.paths(bare) ?? []) {
    const manifest = join(folder, bare, 'package.json')
    if (existsSync(manifest))
      return `${bare}@${(JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version}`
  }
  return `${bare}@none`
}

/** A SHA-256 over everything in the graph: contents, in which imports name the files, and package versions. */
export async function graphDigest(entry: string): Promise<string> {
  const { files, packages } = await importGraph(entry)
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(file)).update('\0')
  return hash.update(packages.join('\n')).digest('hex')
}
