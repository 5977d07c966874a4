import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { type ClientRequest, get, type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { BEST_QUALITY, type ServedFolder, STRICT_POLICY, serveFolder } from './served.ts'

const parent = mkdtempSync(join(tmpdir(), 'served-'))
const folder = join(parent, 'book')
const long = '<p>again and again</p>'.repeat(500)
const files = {
  '../secret.txt': 'outside',
  'index.html': long,
  'figures/index.html': 'gallery',
  'figures/a/a.svg': '<svg></svg>',
  'assets/site.css': 'p{}',
  'assets/theme.js': 'void 0',
  'assets/fonts/serif.woff2': 'font',
  'noise.bin': 'x',
}
let served: ServedFolder

beforeAll(async () => {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  served = await serveFolder(folder, { at: '/a/b/c/', policy: STRICT_POLICY })
})
beforeEach(() => served.forget())
afterAll(async () => {
  await served.stop()
  rmSync(parent, { recursive: true })
})

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** What comes back for a path just as it is written: fetch would tidy it. */
function asked(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((done, fail) => {
    const { hostname, port } = new URL(served.url)
    const sent: ClientRequest = request({ hostname, port, path, headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    sent.on('error', fail).end()
  })
}

test('a page is found at the sub-path, by its name and by its folder, and nowhere else', async () => {
  expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/a\/b\/c\/$/)
  expect(String((await asked('/a/b/c/index.html')).body)).toBe(long)
  expect(String((await asked('/a/b/c/')).body)).toBe(long)
  expect(String((await asked('/a/b/c/figures/?v=1')).body)).toBe('gallery')
  for (const path of ['/', '/index.html', '/a/b/c', '/a/b/c/none.html', '/a/b/c/figures', '/a/b/c/%E0%A4%A'])
    expect((await asked(path)).status, path).toBe(404)
})

test('what is not there is answered with the folder’s own page for that', async () => {
  writeFileSync(join(folder, '404.html'), 'lost')
  const { status, headers, body } = await asked('/a/b/c/d/none.html')
  rmSync(join(folder, '404.html'))
  expect([status, headers['content-type'], String(body)]).toEqual([404, 'text/html; charset=utf-8', 'lost'])
})

test('no path leads out of the folder', async () => {
  for (const path of ['../secret.txt', '%2e%2e/secret.txt', '..%2fsecret.txt', 'figures/../../secret.txt'])
    expect((await asked(`/a/b/c/${path}`)).status, path).toBe(404)
})

test('each kind of file has its type, and text its encoding', async () => {
  const type = async (name: string) => (await asked(`/a/b/c/${name}`)).headers['content-type']
  expect(await type('index.html')).toBe('text/html; charset=utf-8')
  expect(await type('assets/site.css')).toBe('text/css; charset=utf-8')
  expect(await type('assets/theme.js')).toBe('text/javascript; charset=utf-8')
  expect(await type('figures/a/a.svg')).toBe('image/svg+xml; charset=utf-8')
  expect(await type('assets/fonts/serif.woff2')).toBe('font/woff2')
  expect(await type('noise.bin')).toBe('application/octet-stream')
})

test('where bytes are counted, text is compressed as well as can be', async () => {
  const words = Array.from({ length: 4000 }, (_, k) => ((k * k * 7919) % 1009).toString(36)).join(' ')
  writeFileSync(join(folder, 'words.txt'), words)
  const best = await serveFolder(folder, { quality: BEST_QUALITY })
  const bytesFrom = async ({ url }: ServedFolder) =>
    Number((await fetch(`${url}words.txt`, { headers: { 'accept-encoding': 'br' } })).headers.get('content-length'))
  expect(await bytesFrom(best)).toBeLessThan(await bytesFrom(served))
  await best.stop()
  rmSync(join(folder, 'words.txt'))
})

test('text goes out as brotli to whoever takes it, and fonts as they are', async () => {
  const squeezed = await asked('/a/b/c/index.html', { 'Accept-Encoding': 'gzip, br' })
  expect(squeezed.headers['content-encoding']).toBe('br')
  expect(String(brotliDecompressSync(squeezed.body))).toBe(long)
  expect(squeezed.body.length).toBeLessThan(100)
  expect((await asked('/a/b/c/index.html')).headers['content-encoding']).toBeUndefined()
  const font = await asked('/a/b/c/assets/fonts/serif.woff2', { 'Accept-Encoding': 'br' })
  expect(font.headers['content-encoding']).toBeUndefined()
})

test('what is asked for by its edition is kept for good; pages and files are asked for each time', async () => {
  const kept = async (name: string) => (await asked(`/a/b/c/${name}`)).headers['cache-control']
  for (const name of ['assets/site.css?v=1', 'assets/fonts/serif.woff2?v=1', 'figures/a/a.svg?v=1'])
    expect(await kept(name)).toMatch(/max-age=31536000, immutable/)
  for (const name of ['index.html?v=1', 'figures/index.html', 'figures/a/a.svg', 'assets/site.css', 'noise.bin'])
    expect(await kept(name)).toBe('no-cache')
})

test('a page that has not changed is not sent again, and one that has is', async () => {
  const { headers } = await asked('/a/b/c/figures/index.html')
  const again = { 'If-None-Match': headers.etag as string }
  expect(await asked('/a/b/c/figures/index.html', again)).toMatchObject({ status: 304, body: Buffer.alloc(0) })
  writeFileSync(join(folder, 'figures/index.html'), 'another')
  utimesSync(join(folder, 'figures/index.html'), 1, 1)
  const { status, body } = await asked('/a/b/c/figures/index.html', again)
  expect([status, String(body)]).toEqual([200, 'another'])
})

test('the policy is sent only if there is one, and nothing can be posted', async () => {
  expect((await asked('/a/b/c/')).headers['content-security-policy']).toBe(STRICT_POLICY)
  expect((await asked('/a/b/c/', {}, 'POST')).status).toBe(405)
  const bare = await serveFolder(folder)
  const headers = await new Promise<IncomingHttpHeaders>((done) =>
    get(bare.url, (response) => done(response.resume().headers)),
  )
  await bare.stop()
  expect(headers).not.toHaveProperty('content-security-policy')
})

test('every answer is recorded with its path and the bytes of its head and body', async () => {
  await asked('/a/b/c/?v=1')
  await asked('/a/b/c/', { 'Accept-Encoding': 'br' })
  await asked('/robots.txt')
  expect(served.requests.map(({ path, status }) => [path, status])).toEqual([
    ['index.html', 200],
    ['index.html', 200],
    ['/robots.txt', 404],
  ])
  const [plain, squeezed] = served.requests.map(({ bytes }) => bytes)
  expect(plain).toBeGreaterThan(long.length)
  expect(plain).toBeLessThan(long.length + 900)
  expect(squeezed).toBeLessThan(1000)
  served.forget()
  expect(served.requests).toEqual([])
})

test('a folder that is not there and a path without its slashes are refused', async () => {
  await expect(serveFolder(join(folder, 'none'))).rejects.toThrow(/none is no folder to serve/)
  await expect(serveFolder(folder, { at: 'a/' })).rejects.toThrow(
    "at must begin and end with a slash like '/a/b/', got 'a/'",
  )
})
