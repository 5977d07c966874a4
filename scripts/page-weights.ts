import { readdirSync } from 'node:fs'
import { extname } from 'node:path'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { ONE_PAGE } from '../src/site/bindings/names.ts'
import type { ServedFolder, ServedRequest } from './served.ts'

/** What the bytes of a page are for. */
export const KINDS = ['html', 'css', 'script', 'fonts', 'images', 'other'] as const
export type Kind = (typeof KINDS)[number]

/** What a page loads before its reader does anything. */
export interface PageWeight {
  readonly page: string
  /** Bytes over the wire. */
  readonly bytes: Readonly<Record<Kind, number>>
  /** Largest first. */
  readonly parts: readonly ServedRequest[]
  /** Fonts that it asks for before the style sheet does, and has no use for. */
  readonly idle: readonly string[]
}

/** A phone's window. */
export const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 3,
  isMobile: true,
  hasTouch: true,
}

/** Every page of a built folder, in alphabetical order, but not the one that holds the others. */
export function pagesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html') && name !== ONE_PAGE)
    .sort()
}

/**
 * What a page loads before interaction, with nothing cached, and without what the browser then keeps of the rest of the
 * book for reading offline. The page is then scrolled to its end, and fonts that only
 * this made it ask for are counted too: a reader needs them without having touched anything but the text.
 */
export async function pageWeight(
  browser: Browser,
  served: ServedFolder,
  page: string,
  look: BrowserContextOptions = PHONE,
): Promise<PageWeight> {
  const context = await browser.newContext({ ...look, serviceWorkers: 'block' })
  served.forget()
  const tab = await context.newPage()
  await tab.goto(served.url + page, { waitUntil: 'networkidle' })
  await tab.evaluate(() => document.fonts.ready.then(() => undefined))
  const first = served.requests.length
  await tab.evaluate(scrollToEnd)
  const idle = await tab.evaluate(idleFaces)
  const parts = served.requests.filter((part, i) => i < first || kindOf(part) === 'fonts')
  await context.close()
  const sum = (kind: Kind) => parts.filter((part) => kindOf(part) === kind).reduce((all, { bytes }) => all + bytes, 0)
  return {
    page,
    bytes: Object.fromEntries(KINDS.map((kind) => [kind, sum(kind)])) as Record<Kind, number>,
    parts: parts.toSorted((a, b) => b.bytes - a.bytes),
    idle,
  }
}

/** What an answer is for, by the name of its file. */
export function kindOf({ path }: Pick<ServedRequest, 'path'>): Kind {
  const kinds: Record<string, Kind> = { '.html': 'html', '.css': 'css', '.js': 'script', '.woff2': 'fonts' }
  return kinds[extname(path)] ?? (/\.(?:svg|png|jpe?g|webp|avif|ico)$/.test(path) ? 'images' : 'other')
}

/** Runs in the page. Of a family in several files, the first range tells the file that pages ask for early. */
function idleFaces(): string[] {
  const nameOf = ({ family, weight, style, unicodeRange }: FontFace) => {
    const [, kind = ''] = family.match(/^"?Source (Serif|Sans)/) ?? []
    const isItalic = style === 'italic'
    const cut = [weight === '700' ? 'Bold' : '', isItalic ? 'Italic' : '']
    if (!kind) return `${family.replaceAll('"', '')}-${cut.join('') || 'Regular'}`
    const text = [kind.toLowerCase(), weight === '600' ? 'semibold' : '', isItalic ? 'italic' : '']
    return unicodeRange.startsWith('U+20-') ? text.filter(Boolean).join('-') : ''
  }
  const used = new Set([...document.fonts].filter(({ status }) => status === 'loaded').map(nameOf))
  const asked = document.documentElement.dataset['faces']?.split(' ').filter(Boolean) ?? []
  return asked.filter((name) => !used.has(name))
}

/** Runs in the page. */
async function scrollToEnd(): Promise<void> {
  const frame = () => new Promise((done) => requestAnimationFrame(done))
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
    scrollTo({ top: y, behavior: 'instant' })
    await frame()
  }
  await frame()
  await document.fonts.ready
}
