import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { CUTTER } from '../pipeline/faces.ts'
import { graphDigest } from '../pipeline/import-graph.ts'
import type { Pool } from '../pipeline/pool.ts'
import { digestOf, keyOf, type Store } from '../pipeline/store.ts'
import { keptFile, type SiteFile } from './site-file.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' }

/** KaTeX's style sheet, its fonts as WOFF2 only. */
export function mathStyles(): string {
  return readFileSync(join(katexFolder(), 'katex.min.css'), 'utf8').replace(
    /,url\([^)]+\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g,
    '',
  )
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
  return Promise.all(
    names.map(async (name) => {
      const font = readFileSync(join(folder, name))
      const path = `assets/fonts/${name}`
      if (characters === undefined) return { path, content: font }
      const key = keyOf({ cut: digestOf(font), characters, cutter })
      return keptFile(path, {
        key,
        store,
        make: () => pool.ask<Uint8Array>({ kind: 'cut', file: join(folder, name), characters }),
      })
    }),
  )
}

/** The characters that a page prints. */
export function printedCharacters(html: string): string {
  const text = html.replace(/<[^>]+>/g, '').replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity)
  return [...new Set(text)].sort().join('')
}

function katexFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'))
}
