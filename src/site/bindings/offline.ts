import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { figureFile } from '../../pipeline/file-names.ts'
import { MANIFEST } from '../../pipeline/manifest.ts'
import { digestOf, type Store } from '../../pipeline/store.ts'
import type { KeptEdition } from '../../reader/offline/kept-edition.ts'
import { keptScript, type Script } from '../scripts.ts'
import type { SiteFile } from '../site-file.ts'
import { BOUND } from './names.ts'

/** The path of the service worker: at the root, because it answers for what lies below it. */
export const SERVICE_WORKER = 'sw.js'

const here = dirname(fileURLToPath(import.meta.url))
const ENTRY = join(here, '..', '..', 'reader', 'service-worker.ts')

/** What hosts and crawlers read, and some do not serve; the page for lost readers comes with a status of its own. */
const FOR_HOSTS = /^[._]|^(?:404\.html|robots\.txt|sitemap\.xml|llms(?:-full)?\.txt)$/

/** The script of the service worker, but for what it keeps. */
export function serviceWorker(store: Store): Promise<Script> {
  return keptScript(SERVICE_WORKER, ENTRY, store)
}

/**
 * The service worker of an edition, with the digest of every file that it keeps for reading offline. A book that wants none
 * has one too: it ends those that earlier editions left in readers' browsers.
 */
export function serviceWorkerFile(
  files: readonly SiteFile[],
  { code }: Script,
  { mark, isWanted }: { readonly mark: string; readonly isWanted: boolean },
): SiteFile {
  const kept: KeptEdition | undefined = isWanted
    ? {
        mark,
        manifest: MANIFEST,
        files: Object.fromEntries(files.filter(isForReading).map(sealed).sort(byPath)),
      }
    : undefined
  return { path: SERVICE_WORKER, content: `self.keptEdition=${JSON.stringify(kept ?? null)};\n${code}` }
}

/**
 * Files for print and other forms of the book are fetched when they are asked for: they are many times as large as all that
 * is read. Pictures that pages are shared with are for those who see a link to them.
 */
function isForReading({ path }: SiteFile): boolean {
  const [, id, name] = path.match(/^figures\/([^/]+)\/([^/]+)$/) ?? []
  const file = id !== undefined && name !== undefined ? figureFile(name, id) : undefined
  const isForPrint = file?.kind === 'picture' && name !== `${id}.svg`
  return (
    !isForPrint &&
    !path.startsWith('assets/share/') &&
    !FOR_HOSTS.test(path) &&
    !BOUND.includes(path) &&
    path !== MANIFEST
  )
}

const byPath = ([a]: readonly [string, string], [b]: readonly [string, string]) => (a < b ? -1 : 1)

const sealed = ({ path, content }: SiteFile): [string, string] => [
  path,
  Buffer.from(digestOf(content), 'hex').toString('base64'),
]
