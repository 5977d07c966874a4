import { wholeTitle } from '../pipeline/citations/facts.ts'
import { mediaType } from '../pipeline/citations/media-types.ts'
import type { Edition } from '../pipeline/edition.ts'
import { PAPER } from '../specs/theme.ts'
import { ONE_PAGE } from './bindings/names.ts'
import { ICON_SIZES, iconPath } from './icons.ts'
import { strictPolicy } from './policy.ts'
import type { SiteFile } from './site-file.ts'

/** What says to systems how the hosted book is installed. */
export const WEB_MANIFEST = 'site.webmanifest'

/**
 * What hosts read: how the book is installed; the headers of Netlify, Cloudflare Pages and whoever else knows `_headers`;
 * and that GitHub Pages is to serve all files as they are.
 * @param lost the script of the page for lost readers, as a policy names it.
 * @param texts the paths of plain texts, which do not say themselves in what they are encoded.
 */
export function hostFiles(
  { book }: Pick<Edition, 'book'>,
  { lost, texts }: { readonly lost: string; readonly texts: readonly string[] },
): SiteFile[] {
  return [
    { path: WEB_MANIFEST, content: webManifest(book) },
    { path: '_headers', content: headers(lost, texts) },
    { path: '.nojekyll', content: '' },
  ]
}

function webManifest(book: Edition['book']): string {
  const { title, description, language } = book
  const icons = ICON_SIZES.map((size) => ({
    src: iconPath(size),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose: 'any maskable',
  }))
  const manifest = {
    name: wholeTitle(book),
    short_name: title,
    description,
    lang: language,
    id: 'index.html',
    start_url: 'index.html',
    scope: './',
    display: 'minimal-ui',
    background_color: PAPER.light,
    theme_color: PAPER.light,
    icons,
  }
  return `${JSON.stringify(manifest, undefined, 2)}\n`
}

/**
 * Everything is asked for anew, and answered in a word where it has not changed: a host in the middle of a change would
 * otherwise leave files of one edition under addresses of another for as long as they may be kept. The one page has a
 * policy of its own, which this one would forbid to work; it is there to be taken.
 */
function headers(lost: string, texts: readonly string[]): string {
  const types = texts.map((path) => `\n/${path}\n  Content-Type: ${mediaType(path)}; charset=utf-8\n`)
  return `/*
  Content-Security-Policy: ${strictPolicy(lost)}
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Cache-Control: no-cache

/${ONE_PAGE}
  Content-Disposition: attachment
${types.join('')}`
}
