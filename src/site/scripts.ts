import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AliasOptions, Plugin } from 'vite'
import { graphDigest } from '../pipeline/import-graph.ts'
import { keyOf, type Store } from '../pipeline/store.ts'

/** A script of the site: classic, so that a page opened from a folder may load it. */
export interface Script {
  readonly code: string
  /** The packages in it whose licences must go with them. */
  readonly packages: readonly string[]
}

const here = dirname(fileURLToPath(import.meta.url))
const projectRoot = join(here, '..', '..')

/** What bundles a script: one that it would bundle otherwise is bundled again. */
const MAKER = fileURLToPath(import.meta.url)

/** The file that says which versions of packages are bundled. */
export const LOCK = join(projectRoot, 'package-lock.json')

/** The scripts by file name, and what each is for a page. */
const ENTRIES = {
  'page.js': 'page.ts',
  'figures.js': 'figures.ts',
  'figure-page.js': 'figure-page.ts',
  'live.js': 'live.ts',
  'lab.js': 'lab.ts',
  'search.js': 'search.ts',
  'previews.js': 'previews.ts',
  'show-sources.js': 'show-sources.ts',
  'code.js': 'code.ts',
  'make-here.js': 'make-here.ts',
  'copying.js': 'copying.ts',
  'reading.js': 'reading.ts',
  'title-page.js': 'title-page.ts',
  'shortcuts.js': 'shortcuts.ts',
} as const

/** Bundles what runs in the reader's browser; a script of the same modules and packages comes from the store. */
export async function readerScripts(store: Store): Promise<Record<keyof typeof ENTRIES, Script>> {
  const scripts = Object.entries(ENTRIES).map(async ([name, entry]) => [
    name,
    await keptScript(name, join(here, '..', 'reader', entry), store),
  ])
  return Object.fromEntries(await Promise.all(scripts)) as Record<keyof typeof ENTRIES, Script>
}

/** Bundles a module of the reader's, or takes what it was bundled to from the store. */
export async function keptScript(name: string, file: string, store: Store): Promise<Script> {
  const key = keyOf({
    script: name,
    modules: await graphDigest(file),
    maker: await graphDigest(MAKER),
    lock: keyOf(readFileSync(LOCK, 'base64')),
  })
  const kept = store.get(key) as Script | undefined
  const script = kept ?? (await bundled(file))
  if (!kept) store.put(key, script)
  return script
}

/** How a script is bundled, where not as every other. */
export interface Bundling {
  /** Conditions by which packages choose among their files. */
  readonly conditions?: readonly string[]
  readonly alias?: AliasOptions
  /** The text of modules that are no files, by name. */
  readonly virtual?: Readonly<Record<string, string>>
}

/** Bundles a module and all it imports as one classic script. */
export async function bundled(entry: string, { conditions, alias, virtual = {} }: Bundling = {}): Promise<Script> {
  const { build } = await import('vite')
  const made = await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'silent',
    // Whatever the environment says: packages have other code for those who develop them.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    publicDir: false,
    resolve: {
      ...(conditions && { conditions: [...conditions, 'module', 'import', 'production', 'default'] }),
      ...(alias && { alias }),
    },
    plugins: [virtualModules(virtual)],
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      rolldownOptions: { input: entry, output: { format: 'iife', name: 'isolated' } },
    },
  })
  const [output] = [made].flat()
  if (!output || !('output' in output)) throw new Error(`${entry} gave no script`)
  const [chunk] = output.output
  return { code: chunk.code, packages: packagesOf(Object.keys(chunk.modules)) }
}

function virtualModules(texts: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'virtual-modules',
    enforce: 'pre',
    resolveId: (id) => (Object.hasOwn(texts, id) ? `\0${id}` : undefined),
    load: (id) => texts[id.slice(1)],
  }
}

/** The folders of the packages that modules come from. */
function packagesOf(modules: readonly string[]): string[] {
  const names = modules.flatMap((id) => id.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? [])
  return [...new Set(names)].sort()
}

/** The licences of packages, each as it came with its package. */
export function licenseTexts(packages: readonly string[]): string {
  return packages
    .map((name) => {
      const folder = join(projectRoot, 'node_modules', name)
      const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
        string,
        string
      >
      const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENCE'].map((one) => join(folder, one)).find(existsSync)
      return `${name} ${version} (${license})\n\n${file ? readFileSync(file, 'utf8').trim() : ''}\n`
    })
    .join(`\n${'-'.repeat(80)}\n\n`)
}
