import { isWhole, partOf } from './site.ts'

const { dataset } = document.documentElement

/** The faces of every page, for its text and for its navigation and captions, and those that this one names. */
const FACES = ['serif', 'sans', ...(dataset['faces'] ?? '').split(' ').filter(Boolean)]

/**
 * Asks for fonts before the style sheet has come to ask for them. Not from a folder: browsers let no page ask so for
 * files, and there is no wire to wait for.
 */
export function askForFaces(): void {
  if (isWhole() || !location.protocol.startsWith('http')) return
  document.head.append(...FACES.map((name) => preload(partOf(`assets/fonts/${name}.woff2`))))
}

function preload(href: string): HTMLLinkElement {
  return Object.assign(document.createElement('link'), {
    rel: 'preload',
    as: 'font',
    type: 'font/woff2',
    crossOrigin: 'anonymous',
    href,
  })
}
