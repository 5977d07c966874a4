import { keepProgress } from './kept.ts'

/** How far a page must be scrolled, in px, for its chapter to be one that is read. */
const BEGUN = 200

/** Keeps how far the chapter at hand is read, whenever its reader leaves it or looks away. */
export function keepWhatIsRead(section: () => HTMLElement | undefined): void {
  const keep = () => {
    if (scrollY > BEGUN) keepProgress(chapterId(), progress(section()))
  }
  addEventListener('pagehide', keep)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && keep())
}

/** The id of the chapter, by the address that its page is published at. */
function chapterId(): string {
  const { pathname } = new URL(document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href)
  return pathname.replace(/^.*\/|\.html$/g, '')
}

function progress(section: HTMLElement | undefined) {
  const box = document.querySelector('main')?.getBoundingClientRect()
  const share = box ? Math.min(1, Math.max(0, (innerHeight - box.top) / box.height)) : 0
  const words = (element: Element | null | undefined) => element?.textContent?.trim() ?? ''
  return {
    share: Math.round(share * 1000) / 1000,
    name: words(document.querySelector('.kicker')),
    anchor: section?.id ?? '',
    title: words(section ?? document.querySelector('h1')),
  }
}
