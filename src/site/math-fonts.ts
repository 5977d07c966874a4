import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { CUTTER, FACES } from '../pipeline/faces.ts'
import { graphDigest } from '../pipeline/import-graph.ts'
import type { Pool } from '../pipeline/pool.ts'
import { digestOf, keyOf, type Store } from '../pipeline/store.ts'
import { together } from './characters.ts'
import type { FormulaText } from './formula-faces.ts'
import { keptFile, type SiteFile } from './site-file.ts'

/** The face of KaTeX whose digits and Latin letters are the page's own instead: 64 is the same in a formula and beside it. */
const UPRIGHT = 'KaTeX_Main-Regular'
const ROMAN = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** What numbers are written with, besides digits: a reader's run in the lab may have some that no page has. */
const SIGNS = '+−×±=<>≤≥≈()[],.%∞'

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
    `src:url(fonts/${FACES[0].name}.woff2) format("woff2")`,
    'unicode-range:U+30-39,U+41-5A,U+61-7A',
  ]
  return `${own}@font-face{${roman.join(';')}}:root{--math-scale:${MATH_SCALE}em}`
}

/**
 * KaTeX's fonts, cut to the characters that formulas of an edition ask them for, or whole. What takes its face from
 * around it is in all of them that have it.
 */
export async function mathFonts(
  text: FormulaText | undefined,
  { store, pool }: { readonly store: Store; readonly pool: Pool },
): Promise<SiteFile[]> {
  const folder = join(katexFolder(), 'fonts')
  const cutter = await graphDigest(CUTTER)
  const names = readdirSync(folder).flatMap((file) => file.match(/^(.*)\.woff2$/)?.[1] ?? [])
  const fonts = names.map((name) => {
    const [path, file] = [`assets/fonts/${name}.woff2`, join(folder, `${name}.woff2`)]
    if (text === undefined) return { path, content: readFileSync(file) }
    const asked = together([text[name] ?? '', text[''] ?? '', name === UPRIGHT ? SIGNS : ''])
    const characters = name === UPRIGHT ? withoutRoman(asked) : asked
    return keptFile(path, {
      key: keyOf({ file: digestOf(readFileSync(file)), characters, cutter }),
      store,
      make: () => pool.ask<Uint8Array>({ kind: 'cut', file, characters }),
    })
  })
  return Promise.all(fonts)
}

const withoutRoman = (characters: string) => [...characters].filter((one) => !ROMAN.includes(one)).join('')

function katexFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'))
}
