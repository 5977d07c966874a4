import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { lookup } from 'mrmime'
import { strictPolicy } from '../src/site/policy.ts'

/** The Content-Security-Policy that every page of a book works under, but for the script of the page for lost readers. */
export const STRICT_POLICY = strictPolicy()

/** The Content-Security-Policy that a book asks its host for. */
export function policyOf(folder: string): string {
  return readFileSync(join(folder, '_headers'), 'utf8').match(/Content-Security-Policy: (.*)/)?.[1] ?? ''
}

/** How a folder is served. */
export interface Serving {
  /** The path that the folder stands at, from slash to slash: '/' or '/a/b/c/'. */
  readonly at?: string
  /** The Content-Security-Policy sent with every answer. */
  readonly policy?: string
  /** How hard to compress, from 0 to 11: as good hosts do, once for all, where bytes are counted, and fast where none are. */
  readonly quality?: number
}

/** What good hosts compress with, as bytes are sent often. */
export const BEST_QUALITY = 11
/** A fiftieth of the time, for an eighth more bytes. */
const FAST_QUALITY = 5

/** One answer that was sent. */
export interface ServedRequest {
  /** From the folder's root, without its query: 'assets/site.css'. What lies outside keeps its slash: '/robots.txt'. */
  readonly path: string
  readonly status: number
  /** What went over the wire: the head and the compressed body. */
  readonly bytes: number
}

/** A folder being served on 127.0.0.1. */
export interface ServedFolder {
  /** Address of the folder, with a slash at its end. */
  readonly url: string
  /** Every answer so far, in the order they ended. */
  readonly requests: readonly ServedRequest[]
  /** Empties `requests`. */
  forget(): void
  stop(): Promise<void>
}

interface Content {
  readonly type: string
  readonly tag: string
  readonly plain: Buffer
  /** Undefined where the file is compressed already. */
  readonly brotli: Buffer | undefined
}

const compress = promisify(brotliCompress)

/** The content of every file that was served by this process, by how hard it is compressed. */
const contentsBy = new Map<number, (file: string) => Promise<Content>>()

/**
 * Serves a folder as a good static host does: brotli, right types, what lies in assets/ and figures/ kept for good where
 * its edition is asked for, all else asked for each time. Compressed files are kept in memory, so the first answer is
 * slower than the rest.
 * @throws {RangeError} if the folder is not there, or `at` does not begin and end with a slash.
 */
export async function serveFolder(
  folder: string,
  { at = '/', policy, quality = FAST_QUALITY }: Serving = {},
): Promise<ServedFolder> {
  const root = resolve(folder)
  if (!existsSync(root) || !statSync(root).isDirectory()) throw new RangeError(`${folder} is no folder to serve`)
  if (!/^\/(?:.*\/)?$/.test(at)) throw new RangeError(`at must begin and end with a slash like '/a/b/', got '${at}'`)
  const requests: ServedRequest[] = []
  const contents = contentsBy.get(quality) ?? remembered((file) => contentOf(file, quality))
  contentsBy.set(quality, contents)
  const server = createServer(async (request, response) => {
    const { socket } = request
    const before = socket.bytesWritten
    const path = pathOf(request, at)
    response.on('finish', () => {
      requests.push({ path, status: response.statusCode, bytes: socket.bytesWritten - before })
    })
    if (policy) response.setHeader('Content-Security-Policy', policy)
    const file = fileAt(root, path)
    if (request.method !== 'GET' && request.method !== 'HEAD') response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    else if (!file) await lost(root, response, contents)
    else answer(request, response, { ...(await contents(file)), lasts: isKept(path, request) })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${at}`,
    requests,
    forget: () => requests.splice(0),
    stop: () => new Promise((done) => server.close(() => done()).closeAllConnections()),
  }
}

function pathOf({ url = '/' }: IncomingMessage, at: string): string {
  const pathname = url.replace(/[?#].*/, '')
  const path = pathname.startsWith(at) ? pathname.slice(at.length) : pathname
  return path === '' || (path.endsWith('/') && !path.startsWith('/')) ? `${path}index.html` : path
}

/** The file of a path; undefined if there is none inside the folder. */
function fileAt(root: string, path: string): string | undefined {
  if (path.startsWith('/')) return undefined
  const file = join(root, decoded(path))
  return file.startsWith(root + sep) && existsSync(file) && statSync(file).isFile() ? file : undefined
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** What is asked for by the mark of its edition. */
const isKept = (path: string, { url = '' }: IncomingMessage) =>
  /^(?:assets|figures)\//.test(path) && /\?v=/.test(url) && !path.endsWith('.html')

/** As good hosts do, with the folder's own page if it has one. */
async function lost(
  root: string,
  response: ServerResponse,
  contents: (file: string) => Promise<Content>,
): Promise<void> {
  const file = fileAt(root, '404.html')
  const { type, plain } = file ? await contents(file) : { type: 'text/plain', plain: 'not found' }
  response.writeHead(404, { 'Content-Type': type, 'Cache-Control': 'no-cache' }).end(plain)
}

async function contentOf(file: string, quality: number): Promise<Content> {
  const plain = readFileSync(file)
  const name = lookup(file) ?? 'application/octet-stream'
  const isText = /^text\/|json$|xml$|javascript$/.test(name)
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length }
  return {
    type: isText ? `${name}; charset=utf-8` : name,
    tag: `"${createHash('sha256').update(plain).digest('hex').slice(0, 16)}"`,
    plain,
    brotli: isText ? await compress(plain, { params }) : undefined,
  }
}

/** Makes a file's content once, and again when the file has changed. */
function remembered(make: (file: string) => Promise<Content>): (file: string) => Promise<Content> {
  const made = new Map<string, { readonly state: string; readonly content: Promise<Content> }>()
  return (file) => {
    const { mtimeMs, size, ino } = statSync(file)
    const state = `${mtimeMs} ${size} ${ino}`
    const known = made.get(file)
    if (known?.state === state) return known.content
    const content = make(file)
    made.set(file, { state, content })
    return content
  }
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { type, tag, plain, brotli, lasts }: Content & { readonly lasts: boolean },
): void {
  response.setHeader('Cache-Control', lasts ? 'public, max-age=31536000, immutable' : 'no-cache')
  response.setHeader('ETag', tag)
  response.setHeader('X-Content-Type-Options', 'nosniff')
  if (brotli) response.setHeader('Vary', 'Accept-Encoding')
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304).end()
    return
  }
  const squeezed = brotli && /\bbr\b/.test(String(request.headers['accept-encoding'])) ? brotli : undefined
  if (squeezed) response.setHeader('Content-Encoding', 'br')
  const body = squeezed ?? plain
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}
