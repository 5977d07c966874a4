/** What a book in one file does beyond what its pages do: it opens the lab in its place, and makes the files of data itself. */

import { script } from './scripts.ts'
import { hrefOf } from './site.ts'
import { saveData } from './whole/data-files.ts'
import { unpackSmallDrawings } from './whole/small-drawings.ts'

const lab = document.querySelector<HTMLElement>('[data-lab]')

unpackSmallDrawings()

/** How far the lab may be from sight, in px, when it is loaded. */
const AHEAD = 800

async function openLab(): Promise<void> {
  try {
    await script('assets/lab.js')
  } catch (error) {
    lab?.append(String(error))
  }
}

/** The lab's state may be in the address, which then names no anchor to go to. */
function followState(): void {
  if (!lab || !location.hash.startsWith('#figure=')) return
  document.querySelector(hrefOf('lab.html'))?.scrollIntoView()
  void openLab()
}

if (lab) {
  const sight = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      sight.disconnect()
      void openLab()
    },
    { rootMargin: `${AHEAD}px` },
  )
  sight.observe(lab)
}
addEventListener('hashchange', followState)
followState()

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link) return
  const contents = link.closest<HTMLDetailsElement>('details.contents')
  if (contents) contents.open = false
  if (saveData(link)) event.preventDefault()
})
