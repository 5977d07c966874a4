import { addressOf } from '../site.ts'
import { TAKE_OVER } from './messages.ts'

/**
 * Has the browser keep the book for reading offline, where it is hosted and its book wants that, and tells the reader when
 * a newer edition is ready. All open pages change to it at once: none is left with parts of another.
 */
export function keepOffline(): void {
  const { serviceWorker } = navigator
  if (document.documentElement.dataset['offline'] === undefined || !location.protocol.startsWith('http')) return
  if (!serviceWorker || isSaving()) return
  if (serviceWorker.controller) serviceWorker.addEventListener('controllerchange', () => location.reload())
  addEventListener('load', () => void register(serviceWorker).catch(() => undefined))
}

/** Readers who pay for every megabyte say so in their browser. */
function isSaving(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true
}

async function register(serviceWorker: ServiceWorkerContainer): Promise<void> {
  // The browser looks for a newer one by itself whenever a page is opened; asked without a network, it complains.
  const known = serviceWorker.controller ? await serviceWorker.getRegistration() : undefined
  const registration = known ?? (await serviceWorker.register(addressOf('sw.js'), { updateViaCache: 'none' }))
  const tell = () => {
    if (registration.waiting && serviceWorker.controller) offer(registration.waiting)
  }
  tell()
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', tell))
}

function offer(waiting: ServiceWorker): void {
  const notice = document.querySelector<HTMLElement>('.newer')
  if (!notice) return
  notice.hidden = false
  notice.querySelector('button')?.addEventListener('click', () => waiting.postMessage(TAKE_OVER))
}
