import { readFileSync } from 'node:fs'
import type { Edition } from '../pipeline/edition.ts'
import { CUTTER, FACES, FEATURES, filesOf, inRange } from '../pipeline/faces.ts'
import { graphDigest } from '../pipeline/import-graph.ts'
import type { Pool } from '../pipeline/pool.ts'
import { stampedFile, stampingOf } from '../pipeline/stamps/stamped.ts'
import { digestOf, keyOf, type Store } from '../pipeline/store.ts'
import { serviceWorker } from './bindings/offline.ts'
import { together } from './characters.ts'
import type { FormulaText } from './formula-faces.ts'
import { mathFonts } from './math-fonts.ts'
import { licenseTexts, readerScripts } from './scripts.ts'
import { keptFile, type SiteFile } from './site-file.ts'
import { styleSheet } from './style-sheet.ts'

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
 * @param formulas what its formulas print; their fonts are whole if that is not known.
 */
export async function fonts(edition: Edition, pool: Pool, formulas?: FormulaText): Promise<SiteFile[]> {
  const { store } = edition
  const printed = charactersOf(edition)
  const cutter = await graphDigest(CUTTER)
  const texts = FACES.flatMap(filesOf).map(async ({ name, file, range }) => {
    const characters = [...printed].filter((one) => inRange(one, range)).join('')
    return keptFile(`assets/fonts/${name}.woff2`, {
      key: keyOf({ name, file: digestOf(readFileSync(file)), characters, cutter }),
      store,
      make: () => pool.ask<Uint8Array>({ kind: 'cut', file, characters, features: FEATURES }),
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
