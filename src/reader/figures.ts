/**
 * The only script that a page with figures runs at first: when a reader points at a figure, focuses or touches it, the
 * shared runtime and that figure's own script are loaded, once, and the figure comes to life in its place.
 * Classic scripts, because a page opened from a folder may load no others.
 */

import { LIVE } from '../strings.ts'
import { answerFolds } from './code-folds.ts'
import { fileLinks } from './file-links.ts'
import { drawerStateIn, type State } from './lab/state.ts'
import { stepOf } from './live/keys.ts'
import type { Live } from './live/live.ts'
import { script } from './scripts.ts'

const lives = new WeakMap<HTMLElement, Promise<Live | undefined>>()
/** Figures that were sent back to their static drawing and whose reader has not left them since. */
const resting = new WeakSet<HTMLElement>()

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
    const redrawn = self.redrawnFigures?.[figure.id]
    const id = figure.dataset['figure'] ?? figure.id
    const own = `figures/${id}/${id}.js`
    await Promise.all([script('assets/live.js'), ...(redrawn ? [] : [script(own)])])
    const data = redrawn ?? self.liveFigures?.[id]
    if (!data || !self.bringToLife) throw new Error(`there is nothing to bring ${figure.id} to life with`)
    const live = await self.bringToLife(figure, data)
    figure.dataset['state'] = 'live'
    if (pointer && figureOf(pointer) === figure) live.point(pointer)
    return live
  } catch (error) {
    figure.dataset['state'] = 'failed'
    figure.dataset['reason'] = String(error)
    say(figure, LIVE.failed)
    lives.delete(figure)
    return undefined
  }
}

async function rest(figure: HTMLElement): Promise<void> {
  const live = await lives.get(figure)
  if (!live) return
  live.end()
  lives.delete(figure)
  if (pointer && figureOf(pointer) === figure) resting.add(figure)
  figure.dataset['state'] = 'static'
}

const figureOf = ({ target }: Event) =>
  target instanceof Element ? target.closest<HTMLElement>('figure[data-state]') : null

/** Where the pointer was last: it may rest on a figure by the time that it lives. */
let pointer: PointerEvent | undefined

/** A pointer that stays where it is while the page scrolls below it asks for nothing, nor one over what failed. */
document.addEventListener('pointermove', (event) => {
  const isStill = pointer?.screenX === event.screenX && pointer.screenY === event.screenY
  pointer = event
  const figure = figureOf(event)
  if (!figure || isStill || resting.has(figure) || figure.dataset['state'] === 'failed' || isInMenu(event)) return
  void enliven(figure)
})
for (const intent of ['pointerdown', 'focusin', 'input'] as const) {
  document.addEventListener(intent, (event) => {
    const figure = figureOf(event)
    if (figure && !isInMenu(event)) void enliven(figure)
  })
}
document.addEventListener('pointerout', (event) => {
  const figure = figureOf(event)
  if (figure && !(event.relatedTarget instanceof Node && figure.contains(event.relatedTarget))) resting.delete(figure)
})

const isInMenu = ({ target }: Event) => target instanceof Element && target.closest('.folds, .lab-drawer') !== null
const isRedrawn = ({ id }: HTMLElement) => self.redrawnFigures?.[id] !== undefined

document.addEventListener('keydown', (event) => {
  const target = event.target as Element
  const figure = figureOf(event) ?? (event.key === 'Escape' && pointer ? figureOf(pointer) : null)
  if (!figure) return
  if (event.key === 'Escape') {
    if (!figure.querySelector('dialog[open]') && !isRedrawn(figure)) void rest(figure)
  } else if (target.classList.contains('drawing') && figure.dataset['state'] !== 'live' && stepOf(event)) {
    event.preventDefault()
    void enliven(figure).then((live) => live?.key(event))
  }
})

/** A figure whose other layout comes into sight shows its static drawing, and lives again when it is asked. */
matchMedia('(min-width: 720px)').addEventListener('change', () => {
  for (const figure of document.querySelectorAll<HTMLElement>('figure[data-state]'))
    if (isRedrawn(figure)) void revive(figure)
    else if (figure.dataset['state'] === 'live') void rest(figure)
})

/** One that was redrawn has no static drawing: it lives on in the other layout. */
async function revive(figure: HTMLElement): Promise<void> {
  await rest(figure)
  await enliven(figure)
}

document.addEventListener('click', (event) => {
  const button =
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-action], [data-play]') : null
  const figure = button?.closest<HTMLElement>('figure[data-state]')
  if (!button || !figure) return
  event.preventDefault()
  const { action = '', play } = button.dataset
  if (action === 'link') void copyLink(button as HTMLAnchorElement, figure)
  else if (action === 'lab') void openLab(figure)
  else
    void enliven(figure).then((live) =>
      play ? live?.play(play) : live ? live.act(action) : withoutLife(action, figure),
    )
})

/** What can be had of a figure that does not come to life. */
function withoutLife(action: string, figure: HTMLElement): void {
  const end = action === 'table' ? '.csv' : action === 'enlarge' ? '.svg' : undefined
  if (end !== undefined) fileLinks(figure, end)[0]?.click()
}

async function copyLink({ href, dataset }: HTMLAnchorElement, figure: HTMLElement): Promise<void> {
  const link = location.protocol === 'file:' ? (dataset['permanent'] ?? href) : href
  try {
    await navigator.clipboard.writeText(link)
    say(figure, LIVE.copied)
  } catch {
    say(figure, link)
  }
}

function say(figure: HTMLElement, words: string): void {
  const status = figure.querySelector('[role=status]')
  if (status) status.textContent = words
}

/** Opens the lab of a figure in its place. */
async function openLab(figure: HTMLElement, state?: State): Promise<void> {
  try {
    await script('assets/lab.js')
    await self.openLab?.(figure, state)
  } catch {
    say(figure, LIVE.noLab)
  }
}

self.figures = { enliven, rest }
answerFolds()

const asked = drawerStateIn(location.hash)
const askedFigure = asked && document.getElementById(asked.figure)
if (askedFigure?.matches('figure[data-state]')) {
  askedFigure.scrollIntoView()
  void openLab(askedFigure, asked)
}

for (const drawing of document.querySelectorAll<HTMLElement>('figure[data-state] .drawing')) drawing.tabIndex = 0
