import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Book } from '../pipeline/book.ts'
import { modulesIn } from '../pipeline/discovery.ts'
import { graphDigest, importGraphs } from '../pipeline/import-graph.ts'
import { keyOf, type Store } from '../pipeline/store.ts'
import { bundled, LOCK, type Script } from './scripts.ts'

const src = join(dirname(fileURLToPath(import.meta.url)), '..')
const ENGINE = join(src, 'reader', 'lab', 'worker.ts')
const CHECK = join(src, 'pipeline', 'legal-values.ts')
const BOOK = 'virtual:lab-book'
/** What puts a script together: one that it would make otherwise is made again. */
const MAKER = fileURLToPath(import.meta.url)

/** How a worker's script is bundled: a worker has no document, and Vega-Lite needs but four small functions of Vega. */
const FOR_WORKER = { conditions: ['worker'], alias: [{ find: /^vega$/, replacement: 'vega-util' }] }

/**
 * The script of the lab's worker: what runs and draws, and the book's own experiments, figures and schema. They are kept
 * apart in the store, because a change of the book is no reason to bundle the rest again.
 */
export async function labScript({ experiments, figures, params }: Book, store: Store): Promise<Script> {
  const graphs = await importGraphs()
  const engine = await kept(store, { engine: graphs.digest(ENGINE) }, () => bundled(ENGINE, FOR_WORKER))
  const parts = { experiments: modulesIn(experiments), figures: modulesIn(figures) }
  const files = [...parts.experiments.values(), ...parts.figures.values(), params.schema, CHECK]
  const modules = files.map((file) => graphs.digest(file))
  const names = Object.values(parts).map((part) => [...part.keys()])
  const book = await kept(store, { book: modules, names }, () =>
    bundled(BOOK, { ...FOR_WORKER, virtual: { [BOOK]: bookModule(parts, params.schema) } }),
  )
  return { code: eitherWay(`${engine.code}\n${book.code}`), packages: [...engine.packages, ...book.packages] }
}

async function kept(store: Store, dependsOn: object, make: () => Promise<Script>): Promise<Script> {
  const key = keyOf({ ...dependsOn, maker: await graphDigest(MAKER), lock: keyOf(readFileSync(LOCK, 'utf8')) })
  const before = store.get(key) as Script | undefined
  const script = before ?? (await make())
  if (!before) store.put(key, script)
  return script
}

type Parts = Readonly<Record<'experiments' | 'figures', ReadonlyMap<string, string>>>

/** The module that hands the book's modules to the worker. */
function bookModule(parts: Parts, schema: string): string {
  const part = (kind: keyof Parts) => [...parts[kind]].map(([name, file], k) => ({ name, file, as: `${kind}${k}` }))
  const all = [...part('experiments'), ...part('figures')]
  const entries = (kind: keyof Parts) => part(kind).map(({ name, as }) => `${JSON.stringify(name)}: ${as}`)
  return [
    `import { valueFaults } from ${JSON.stringify(CHECK)}`,
    `import { schema } from ${JSON.stringify(schema)}`,
    ...all.map(({ file, as }) => `import ${as} from ${JSON.stringify(file)}`),
    'self.serveLab({',
    '  check: (values, own) => valueFaults(values, own, schema),',
    `  experiments: { ${entries('experiments').join(', ')} },`,
    `  figures: { ${entries('figures').join(', ')} },`,
    '})',
  ].join('\n')
}

/**
 * Code that works when it is loaded by a worker, and when it is loaded by a page registers its own text: from a folder a
 * page may start a worker from a text only.
 */
function eitherWay(code: string): string {
  return `(()=>{const work=()=>{${code}\n};if(self.document)self.labWork="("+work+")()";else work()})()\n`
}
