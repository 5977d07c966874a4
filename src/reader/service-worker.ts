/**
 * Keeps one edition of the book for reading offline, whole or not at all, and answers with it until every page of it is
 * closed, or a reader asks for the newer one that waits.
 */
import { PrecacheController } from 'workbox-precaching/PrecacheController.js'
import { agrees, type KeptEdition, keptPath } from './offline/kept-edition.ts'
import { TAKE_OVER } from './offline/messages.ts'

/** The part of a service worker's world that this one lives in. */
interface World {
  readonly keptEdition: KeptEdition | null
  readonly registration: { readonly scope: string; unregister(): Promise<boolean> }
  readonly caches: CacheStorage
  skipWaiting(): Promise<void>
  addEventListener(kind: 'install' | 'activate', hear: (event: ExtendableEvent) => void): void
  addEventListener(kind: 'message', hear: (event: { readonly data: unknown }) => void): void
  addEventListener(kind: 'fetch', hear: (event: Fetch) => void): void
}

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}

interface Fetch extends ExtendableEvent {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

const world = self as unknown as World
const root = world.registration.scope

if (world.keptEdition) keep(world.keptEdition)
else leave()

function keep(edition: KeptEdition): void {
  const controller = new PrecacheController()
  const entries = Object.entries(edition.files).map(([path, digest]) => ({
    url: addressOf(path),
    revision: digest,
    integrity: `sha256-${digest}`,
  }))
  controller.addToCacheList(entries)
  world.addEventListener('install', (event) => event.waitUntil(install(event, controller, edition)))
  world.addEventListener('activate', (event) => {
    controller.activate(event as Parameters<typeof controller.activate>[0])
  })
  world.addEventListener('message', ({ data }) => {
    if (data === TAKE_OVER) void world.skipWaiting()
  })
  world.addEventListener('fetch', (event) => {
    const { url, mode, method } = event.request
    if (method !== 'GET') return
    const isPage = mode === 'navigate'
    const path = keptPath({ url, isPage }, root, edition)
    if (path !== undefined) event.respondWith(answer(event, controller, addressOf(path)))
    else if (isPage && url.startsWith(root)) event.respondWith(fetch(event.request).catch(unreachable))
  })
}

function addressOf(path: string): string {
  return new URL(encodeURI(path), root).href
}

/** A host in the middle of a change has files of two editions: none of them is kept, and the browser tries again later. */
async function install(event: ExtendableEvent, controller: PrecacheController, edition: KeptEdition): Promise<void> {
  await controller.install(event as Parameters<typeof controller.install>[0])
  const manifest = await fetch(addressOf(edition.manifest), { cache: 'reload' })
  if (!agrees(await manifest.json(), edition)) throw new Error('the host has another edition')
}

function answer(event: Fetch, controller: PrecacheController, url: string): Promise<Response> {
  const cacheKey = controller.getCacheKeyForURL(url)
  const integrity = cacheKey && controller.getIntegrityForCacheKey(cacheKey)
  return controller.strategy.handle({ event, request: event.request, params: { cacheKey, integrity } })
}

/** A page of the book says what can be read without a network, and what cannot. */
function unreachable(): Response {
  return Response.redirect(addressOf('offline.html'), 302)
}

/** The book is not kept any more: what was is given back, and pages come from the network again. */
function leave(): void {
  world.addEventListener('install', () => void world.skipWaiting())
  world.addEventListener('activate', (event) => event.waitUntil(forget()))
}

async function forget(): Promise<void> {
  const names = await world.caches.keys()
  await Promise.all(names.filter((name) => name.endsWith(root)).map((name) => world.caches.delete(name)))
  await world.registration.unregister()
}
