import { rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type AstroIntegration, dev } from 'astro'
import type { ViteDevServer } from 'vite'
import { type Edition, makeEdition, type Order } from '../pipeline/edition.ts'
import { poolOf } from '../pipeline/pool.ts'
import { BookError } from '../pipeline/problems.ts'
import { keyOf, STORE_FOLDER, storeIn } from '../pipeline/store.ts'
import type { Inputs } from '../pipeline/text.ts'
import { figureFiles, fixedAssets, fonts } from './assets.ts'
import { servedTwins } from './bindings/markdown/served-twins.ts'
import { citationFiles } from './citation-files.ts'
import { figureIndexFiles, keptOf } from './figure-index-files.ts'
import { hostFiles } from './host-files.ts'
import { icons } from './icons.ts'
import { type Holder, siteConfig, VIRTUAL } from './integration.ts'
import { labAssets, labScript } from './lab-assets.ts'
import { feed } from './machine/feed.ts'
import { FEED } from './machine/names.ts'
import { type PageEdition, pageEdition } from './page-edition.ts'
import { servedIndex } from './search/served-index.ts'
import { writeFiles } from './site-file.ts'
import { thumbnails } from './thumbnails.ts'
import { workFiles } from './work-files.ts'

const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Milliseconds between hearing of a change and reading it: editors empty a file before they write it. */
const SETTLING = 60

/** A running development server. */
export interface Served {
  readonly url: string
  stop(): Promise<void>
}

/**
 * Serves a book and keeps it true: a change to its prose, params, experiments, figures or compute recomputes what
 * depends on it and reloads the open page. A book with a problem keeps showing its last good state, and says why.
 * @param say hears of each recomputation.
 */
export async function serveBook(order: Order, port: number, say: (line: string) => void): Promise<Served> {
  const edition = await makeEdition(order)
  const folder = join(STORE_FOLDER, '..', `dev-${keyOf(edition.book.file).slice(0, 8)}`)
  const folders = {
    root: projectRoot,
    publicDir: join(folder, 'public'),
    outDir: join(folder, 'out'),
    cacheDir: join(folder, 'cache'),
  }
  rmSync(folder, { recursive: true, force: true })
  const holder = await holding(edition, folders.publicDir)
  const config = siteConfig(holder, folders)
  const watcher = watching({ holder, order, inputs: edition.inputs, publicDir: folders.publicDir, say })
  const server = await dev({
    ...config,
    server: { host: '127.0.0.1', port },
    integrations: [...(config.integrations ?? []), watcher],
  })
  await watchedBy(server.watcher, rootsOf(edition.inputs))
  return { url: `http://127.0.0.1:${server.address.port}/`, stop: () => server.stop() }
}

/** The folders of what an edition is made from. */
const rootsOf = ({ files, folders }: Inputs) => [...new Set([...folders, ...files.map((file) => dirname(file))])]

/** A change of a file that the watcher has not found yet would not be heard; on a busy machine that takes it a while. */
async function watchedBy(watcher: ViteDevServer['watcher'], roots: readonly string[]): Promise<void> {
  const isMissing = () => roots.some((root) => watcher.getWatched()[root] === undefined)
  for (let tries = 0; tries < 200 && isMissing(); tries++) await setTimeout(25)
}

/** An edition as it is served: its files written, its pages at hand. */
async function holding(edition: Edition, publicDir: string): Promise<Holder> {
  const pool = poolOf()
  try {
    const assets = await fixedAssets(edition.store)
    const lab = await labAssets(edition, labScript(edition.book, edition.store))
    const figures = [...figureFiles(edition), ...thumbnails(edition), ...citationFiles(edition)]
    const pages = unkept(pageEdition(edition, figures))
    const index = figureIndexFiles(edition, keptOf(figures))
    writeFiles(publicDir, [
      ...assets,
      ...lab,
      ...workFiles(edition),
      ...(await fonts(edition, pool)),
      ...figures,
      ...index,
      ...(await icons(edition)),
      ...hostFiles(edition, { lost: '', texts: [] }),
      { path: FEED, content: feed(edition.book) },
    ])
    const { book, chapters, facts } = edition
    return { book, chapters, facts: Promise.resolve(facts), pages: Promise.resolve(pages), setting: chapters }
  } finally {
    await pool.close()
  }
}

/** Pages that change while they are read are not kept for reading offline. */
const unkept = (pages: PageEdition): PageEdition => ({ ...pages, book: { ...pages.book, offline: false } })

interface Watch {
  readonly holder: Holder
  readonly order: Order
  readonly inputs: Inputs
  readonly publicDir: string
  say(line: string): void
}

function watching({ holder, order, inputs, publicDir, say }: Watch): AstroIntegration {
  return {
    name: 'book-watch',
    hooks: {
      'astro:config:setup'({ injectScript }) {
        injectScript('page', `import ${JSON.stringify(join(projectRoot, 'src', 'reader', 'dev.ts'))}`)
      },
      async 'astro:server:setup'({ server }) {
        const roots = rootsOf(inputs)
        server.middlewares.use((request, _, next) => {
          request.url = request.url?.replace(/(?:(?<=\/)index)?\.html(?=$|\?)/, '')
          next()
        })
        server.middlewares.use('/assets/search-index.js', async (request, response, next) => {
          try {
            const at = `http://${request.headers.host}/`
            const script = await servedIndex(at, holder.chapters, order.store ?? storeIn(STORE_FOLDER))
            response.setHeader('Content-Type', 'text/javascript; charset=utf-8').end(script)
          } catch (error) {
            next(error)
          }
        })
        server.middlewares.use(servedTwins(holder))
        server.watcher.add(roots)
        let running = Promise.resolve()
        let waiting = false
        const changed = (file: string) => {
          if (waiting || roots.every((root) => relative(root, file).startsWith('..'))) return
          waiting = true
          running = running.then(async () => {
            await setTimeout(SETTLING)
            waiting = false
            await remake(file)
          })
        }
        const remake = async (file: string) => {
          const start = performance.now()
          const name = relative(process.cwd(), file)
          say(`${name} changed; making it again`)
          try {
            const edition = await makeEdition({ ...order, fresh: `?${start}` })
            Object.assign(holder, await holding(edition, publicDir))
            reload(server)
            say(`${name}: the pages show it after ${((performance.now() - start) / 1000).toFixed(1)} s`)
          } catch (error) {
            const told = error instanceof BookError ? error.message : ((error as Error).stack ?? String(error))
            say(`${told}\nThe pages still show the state before.`)
          }
        }
        for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, changed)
      },
    },
  }
}

/** Forgets every module made from the edition and lets open pages load again. */
function reload(server: ViteDevServer): void {
  for (const environment of Object.values(server.environments)) {
    for (const [id, module] of environment.moduleGraph.idToModuleMap) {
      if (id.endsWith('.mdx') || Object.values<string>(VIRTUAL).some((name) => id === `\0${name}`)) {
        environment.moduleGraph.invalidateModule(module)
      }
    }
  }
  server.ws.send({ type: 'full-reload' })
}
