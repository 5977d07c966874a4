import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cut } from '../pipeline/fonts.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' }

/**
 * Cuts KaTeX's fonts, in place, to the characters that the printed pages and the live figures hold. Which face prints which character is
 * KaTeX's to know, so every face keeps all of them that it has.
 * @param folder a printed book.
 */
export async function cutMathFonts(folder: string): Promise<void> {
  const characters = printedCharacters(folder)
  const fonts = join(folder, 'assets', 'fonts')
  const names = readdirSync(fonts).filter((name) => name.startsWith('KaTeX_'))
  await Promise.all(
    names.map(async (name) => writeFileSync(join(fonts, name), await cut(readFileSync(join(fonts, name)), characters))),
  )
}

function printedCharacters(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const texts = names
    .filter((name) => /\.html$|^figures\/.*\.js$/.test(name))
    .map((name) =>
      readFileSync(join(folder, name), 'utf8')
        .replace(/<[^>]+>/g, '')
        .replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity),
    )
  return [...new Set(texts.join(''))].sort().join('')
}
