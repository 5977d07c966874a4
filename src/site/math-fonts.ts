import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { CUTTER, FACES, FEATURES } from '../pipeline/faces.ts'
import { graphDigest } from '../pipeline/import-graph.ts'
import type { Pool } from '../pipeline/pool.ts'
import { digestOf, keyOf, type Store } from '../pipeline/store.ts'
import { keptFile, type SiteFile } from './site-file.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' }

/** The face of KaTeX whose digits and Latin letters are the page's own instead: 64 is the same in a formula and beside it. */
const UPRIGHT = 'KaTeX_Main-Regular.woff2'
const ROMAN = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const ROMAN_PATH = 'fonts/math-roman.woff2'

/** How much larger than the text the style sheet sets formulas, for the sake of KaTeX's own small letters. */
export const MATH_SCALE = 1.06

/** KaTeX's style sheet, its fonts as WOFF2 only, with the page's digits and Latin letters at the size that they have in text. */
export function mathStyles(): string {
  const own = readFileSync(join(katexFolder(), 'katex.min.css'), 'utf8').replace(
    /,url\([^)]+\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g,
    '',
  )
  const roman = [
    'font-family:KaTeX_Main',
    'font-weight:400',
    'font-style:normal',
    'font-display:block',
    `size-adjust:${(100 / MATH_SCALE).toFixed(2)}%`,
    `src:url(${ROMAN_PATH}) format("woff2")`,
    'unicode-range:U+30-39,U+41-5A,U+61-7A',
  ]
  return `${own}@font-face{${roman.join(';')}}:root{--math-scale:${MATH_SCALE}em}`
}

/**
 * KaTeX's fonts, cut to the characters that an edition prints, or whole. Which face prints which character is KaTeX's to
 * know, so every face keeps all of them that it has.
 */
export async function mathFonts(
  characters: string | undefined,
  { store, pool }: { readonly store: Store; readonly pool: Pool },
): Promise<SiteFile[]> {
  const folder = join(katexFolder(), 'fonts')
  const cutter = await graphDigest(CUTTER)
  const names = readdirSync(folder).filter((file) => file.endsWith('.woff2'))
  const cutTo = (
    path: string,
    task: { readonly file: string; readonly characters: string; readonly features?: readonly string[] },
  ) =>
    keptFile(path, {
      key: keyOf({ ...task, file: digestOf(readFileSync(task.file)), cutter }),
      store,
      make: () => pool.ask<Uint8Array>({ kind: 'cut', ...task }),
    })
  const own = names.map((name) => {
    const [path, file] = [`assets/fonts/${name}`, join(folder, name)]
    if (characters === undefined) return { path, content: readFileSync(file) }
    return cutTo(path, { file, characters: name === UPRIGHT ? withoutRoman(characters) : characters })
  })
  const roman = cutTo(`assets/${ROMAN_PATH}`, { file: FACES[0].file, characters: ROMAN, features: FEATURES })
  return Promise.all([...own, roman])
}

const withoutRoman = (characters: string) => [...characters].filter((one) => !ROMAN.includes(one)).join('')

/** The characters that a page prints. */
export function printedCharacters(html: string): string {
  const text = html.replace(/<[^>]+>/g, '').replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity)
  return [...new Set(text)].sort().join('')
}

function katexFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'))
}
