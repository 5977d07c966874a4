import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { artifactsOf } from '../pipeline/artifacts.ts'
import type { Edition } from '../pipeline/edition.ts'
import { FACES, faceRules, subset } from '../pipeline/fonts.ts'
import { forgetful, type Memory } from '../pipeline/memory.ts'
import { keyOf, type Store } from '../pipeline/store.ts'
import { INKS, inkRules, PAPER } from '../specs/theme.ts'
import { licenseTexts, readerScripts } from './scripts.ts'
import { standInRules } from './stand-ins.ts'

const here = dirname(fileURLToPath(import.meta.url))

/** Packages whose files are copied as they are. */
const COPIED = ['katex', 'source-sans', 'source-serif']

/**
 * Writes everything the pages link to into a folder: style sheet, fonts, the reader's scripts, each figure's files.
 * @returns a digest of what pages load by a fixed name, so that its address can change when it does.
 */
export async function writeAssets(
  edition: Edition,
  folder: string,
  { store, memory = forgetful }: { readonly store: Store; readonly memory?: Memory | undefined },
): Promise<string> {
  mkdirSync(join(folder, 'assets', 'fonts'), { recursive: true })
  const style = styleSheet()
  writeFileSync(join(folder, 'assets', 'site.css'), style)
  const scripts = await readerScripts(store)
  for (const [name, { code }] of Object.entries(scripts)) writeFileSync(join(folder, 'assets', name), code)
  const packages = [...COPIED, ...Object.values(scripts).flatMap((script) => script.packages)]
  writeFileSync(join(folder, 'assets', 'licenses.txt'), licenseTexts([...new Set(packages)].sort()))
  await Promise.all([
    writeFonts(edition, join(folder, 'assets', 'fonts'), memory),
    writeFigures(edition, join(folder, 'figures'), memory),
  ])
  return keyOf([style, scripts, edition.plates.map(({ live }) => live)]).slice(0, 12)
}

async function writeFonts(edition: Edition, folder: string, memory: Memory): Promise<void> {
  const characters = charactersOf(edition)
  await Promise.all(
    FACES.map(async (face) => {
      const font = await memory({ face, characters }, () => subset(face, characters))
      writeFileSync(join(folder, `${face.name}.woff2`), font)
    }),
  )
  const katex = join(katexFolder(), 'fonts')
  for (const name of readdirSync(katex).filter((file) => file.endsWith('.woff2')))
    cpSync(join(katex, name), join(folder, name))
}

async function writeFigures({ plates, facts }: Edition, folder: string, memory: Memory): Promise<void> {
  for (const plate of plates) {
    const result = facts.results.get(plate.experiment)
    if (!result) continue
    mkdirSync(join(folder, plate.id), { recursive: true })
    const artifacts = await memory({ plate, result }, () => artifactsOf(plate, result))
    for (const { name, content } of artifacts) writeFileSync(join(folder, plate.id, name), content)
  }
}

/** Every character that the pages and the live figures print, and those that the interface may need. */
function charactersOf({ chapters, plates, sources, params, book }: Edition): string {
  const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')
  const words = [
    ascii,
    '×−–—‘’“”…·←→↑↓§©⁻⁰¹²³⁴⁵⁶⁷⁸⁹',
    ...chapters.map(({ text }) => text),
    ...plates.flatMap(({ drawings, caption, description, live }) => [
      ...Object.values(drawings).map(({ svg }) => svg),
      caption,
      description,
      live,
    ]),
    ...sources.map(({ html, authors }) => html + authors),
    JSON.stringify([params, book]),
  ]
  return [...new Set(words.join(''))].sort().join('')
}

function styleSheet(): string {
  const own = readdirSync(join(here, 'styles'))
    .filter((name) => name.endsWith('.css'))
    .sort()
  const katex = readFileSync(join(katexFolder(), 'katex.min.css'), 'utf8').replace(
    /,url\([^)]+\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g,
    '',
  )
  const inks = Object.entries({ ...INKS, paper: PAPER }).map(
    ([name, { light, dark }]) => `--${name}:light-dark(${light},${dark})`,
  )
  return [
    faceRules('fonts'),
    standInRules(),
    katex,
    `:root{${inks.join(';')}}`,
    inkRules('.drawing'),
    ...own.map((name) => readFileSync(join(here, 'styles', name), 'utf8')),
  ].join('\n')
}

function katexFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'))
}
