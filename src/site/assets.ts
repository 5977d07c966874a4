import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Edition } from '../pipeline/edition.ts'
import { CUTTER, FACES, FEATURES, faceRules } from '../pipeline/faces.ts'
import { graphDigest } from '../pipeline/import-graph.ts'
import type { Pool } from '../pipeline/pool.ts'
import { stampedFile, stampingOf } from '../pipeline/stamps/stamped.ts'
import { digestOf, keyOf, type Store } from '../pipeline/store.ts'
import { inkLetters, inkRules, inkVariables } from '../specs/theme.ts'
import { serviceWorker } from './bindings/offline.ts'
import { MARK } from './edition-mark.ts'
import { mathFonts, mathStyles } from './math-fonts.ts'
import { licenseTexts, readerScripts } from './scripts.ts'
import { keptFile, type SiteFile } from './site-file.ts'
import { standInRules } from './stand-ins.ts'

const here = dirname(fileURLToPath(import.meta.url))

/** Packages whose files are copied as they are. */
const COPIED = ['katex', 'source-sans', 'source-serif']

/** The style sheet and the scripts, which are the same for every edition of a book. */
export async function fixedAssets(store: Store): Promise<SiteFile[]> {
  const scripts = await readerScripts(store)
  const packages = [
    ...COPIED,
    ...[...Object.values(scripts), await serviceWorker(store)].flatMap((script) => script.packages),
  ]
  return [
    { path: 'assets/site.css', content: styleSheet() },
    ...Object.entries(scripts).map(([name, { code }]) => ({ path: `assets/${name}`, content: code })),
    { path: 'assets/licenses.txt', content: licenseTexts([...new Set(packages)].sort()) },
  ]
}

/**
 * The fonts of an edition, cut to what it prints.
 * @param printed the characters of its pages; those of formulas are whole if they are not known.
 */
export async function fonts(edition: Edition, pool: Pool, printed?: string): Promise<SiteFile[]> {
  const { store } = edition
  const characters = charactersOf(edition)
  const formulas =
    printed === undefined ? undefined : together([printed, ...edition.plates.map((plate) => plate.characters)])
  const cutter = await graphDigest(CUTTER)
  const texts = FACES.map(async (face) => {
    const key = keyOf({ face: { ...face, file: digestOf(readFileSync(face.file)) }, characters, cutter })
    return keptFile(`assets/fonts/${face.name}.woff2`, {
      key,
      store,
      make: () => pool.ask<Uint8Array>({ kind: 'cut', file: face.file, characters, features: FEATURES }),
    })
  })
  return [...(await Promise.all(texts)), ...(await mathFonts(formulas, { store, pool }))]
}

/** The files of every figure, with what they say of the edition. */
export function figureFiles(edition: Edition): SiteFile[] {
  const of = { edition, stamping: stampingOf(edition) }
  return edition.plates.flatMap((plate) =>
    plate.files.map((file) => ({ path: `figures/${plate.id}/${file.name}`, content: stampedFile(plate, file, of) })),
  )
}

/** Every character that the pages and the live figures print, and those that the interface may need. */
function charactersOf({ chapters, plates, sources, references, glossary, notation, params, book }: Edition): string {
  const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')
  const words = [
    ascii,
    '×−–—‘’“”…·←→↑↓§©⁻⁰¹²³⁴⁵⁶⁷⁸⁹',
    ...chapters.map(({ text }) => text),
    ...plates.map(({ characters }) => characters),
    ...sources.map(({ authors }) => authors),
    ...references.values(),
    JSON.stringify([params, book, glossary, notation]),
  ]
  return together(words)
}

/** Every character of some texts, once. */
export function together(texts: readonly string[]): string {
  return [...new Set(texts.join(''))].sort().join('')
}

function styleSheet(): string {
  const own = readdirSync(join(here, 'styles'))
    .filter((name) => name.endsWith('.css'))
    .sort()
  const rules = [
    `:root{--edition:"${MARK}"}`,
    faceRules('fonts'),
    standInRules(),
    mathStyles(),
    inkVariables(),
    inkRules('.drawing'),
    inkRules('.key'),
    inkLetters(),
    ...own.map((name) => readFileSync(join(here, 'styles', name), 'utf8')),
  ]
  return rules.join('\n').replace(/url\((fonts\/[^)]+)\)/g, `url($1?v=${MARK})`)
}
