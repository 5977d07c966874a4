/**
 * The only script that a page with figures runs at first: when a reader points at a figure, focuses or touches it, the
 * shared runtime and that figure's own script are loaded, once, and the figure comes to life in its place.
 * Classic scripts, because a page opened from a folder may load no others.
 */
import type { Live } from './live/live.ts'

const { src } = document.currentScript as HTMLScriptElement
const besides = (path: string) => new URL(path + new URL(src).search, src).href
const runtime = besides('live.js')

const asked = new Map<string, Promise<void>>()
const lives = new WeakMap<HTMLElement, Promise<Live | undefined>>()
/** Figures that were sent back to their static drawing and whose reader has not left them since. */
const resting = new WeakSet<HTMLElement>()

/** Where the pointer was last: it may rest on a figure by the time that it lives. */
let pointer: PointerEvent | undefined
document.addEventListener('pointermove', (event) => {
  pointer = event
})

function script(url: string): Promise<void> {
  const before = asked.get(url)
  if (before) return before
  const loading = new Promise<void>((resolve, reject) => {
    const element = document.createElement('script')
    element.src = url
    element.onload = () => resolve()
    element.onerror = () => {
      asked.delete(url)
      element.remove()
      reject(new Error(`${url} did not load`))
    }
    document.head.append(element)
  })
  asked.set(url, loading)
  return loading
}

function enliven(figure: HTMLElement): Promise<Live | undefined> {
  const before = lives.get(figure)
  if (before) return before
  const life = comeToLife(figure)
  lives.set(figure, life)
  return life
}

async function comeToLife(figure: HTMLElement): Promise<Live | undefined> {
  figure.dataset['state'] = 'loading'
  try {
    await Promise.all([script(runtime), script(besides(`../figures/${figure.id}/${figure.id}.js`))])
    const data = self.liveFigures?.[figure.id]
    if (!data || !self.bringToLife) throw new Error(`there is nothing to bring ${figure.id} to life with`)
    const live = await self.bringToLife(figure, data)
    figure.dataset['state'] = 'live'
    if (pointer && figureOf(pointer) === figure) live.point(pointer)
    return live
  } catch (error) {
    figure.dataset['state'] = 'failed'
    figure.dataset['reason'] = String(error)
    lives.delete(figure)
    return undefined
  }
}

async function rest(figure: HTMLElement): Promise<void> {
  const live = await lives.get(figure)
  if (!live) return
  live.end()
  lives.delete(figure)
  resting.add(figure)
  figure.dataset['state'] = 'static'
}

const figureOf = ({ target }: Event) =>
  target instanceof Element ? target.closest<HTMLElement>('figure[data-state]') : null

for (const intent of ['pointerover', 'pointerdown', 'focusin'] as const) {
  document.addEventListener(intent, (event) => {
    const figure = figureOf(event)
    if (!figure || (intent === 'pointerover' && resting.has(figure)) || (event.target as Element).closest('.menu'))
      return
    void enliven(figure)
  })
}
document.addEventListener('pointerout', (event) => {
  const figure = figureOf(event)
  if (figure && !(event.relatedTarget instanceof Node && figure.contains(event.relatedTarget))) resting.delete(figure)
})

document.addEventListener('keydown', (event) => {
  const target = event.target as Element
  const figure = figureOf(event) ?? (event.key === 'Escape' && pointer ? figureOf(pointer) : null)
  if (!figure || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'Escape') {
    if (!figure.querySelector('dialog[open]')) void rest(figure)
  } else if (target.classList.contains('drawing') && event.key !== 'Tab' && event.key !== 'Shift' && !lives.has(figure))
    void enliven(figure).then((live) => live?.key(event))
})

/** A figure whose other layout comes into sight shows its static drawing, and lives again when it is asked. */
matchMedia('(min-width: 720px)').addEventListener('change', () => {
  for (const figure of document.querySelectorAll<HTMLElement>('figure[data-state=live]')) void rest(figure)
})

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-action]') : null
  const figure = button?.closest<HTMLElement>('figure[data-state]')
  const action = button?.dataset['action']
  if (!button || !figure || !action) return
  event.preventDefault()
  if (action === 'link') void copyLink(button as HTMLAnchorElement, figure)
  else void enliven(figure).then((live) => live?.act(action))
})

async function copyLink({ href, dataset }: HTMLAnchorElement, figure: HTMLElement): Promise<void> {
  const link = location.protocol === 'file:' ? (dataset['permanent'] ?? href) : href
  const status = figure.querySelector('[role=status]')
  try {
    await navigator.clipboard.writeText(link)
    if (status) status.textContent = dataset['done'] ?? ''
  } catch {
    if (status) status.textContent = link
  }
}

for (const drawing of document.querySelectorAll<HTMLElement>('figure[data-state] .drawing')) drawing.tabIndex = 0
