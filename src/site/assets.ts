import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire, stripTypeScriptTypes } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { artifactsOf } from '../pipeline/artifacts.ts'
import type { Edition } from '../pipeline/edition.ts'
import { FACES, faceRules, subset } from '../pipeline/fonts.ts'
import { forgetful, type Memory } from '../pipeline/memory.ts'
import { INKS, inkRules, PAPER } from '../pipeline/theme.ts'

const here = dirname(fileURLToPath(import.meta.url))

/** Writes everything the pages link to into a folder: style sheet, fonts, the theme script, each figure's files. */
export async function writeAssets(edition: Edition, folder: string, memory: Memory = forgetful): Promise<void> {
  mkdirSync(join(folder, 'assets', 'fonts'), { recursive: true })
  writeFileSync(join(folder, 'assets', 'site.css'), styleSheet())
  writeFileSync(join(folder, 'assets', 'theme.js'), classicScript(join(here, '..', 'reader', 'theme.ts')))
  await Promise.all([
    writeFonts(edition, join(folder, 'assets', 'fonts'), memory),
    writeFigures(edition, join(folder, 'figures'), memory),
  ])
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

/** Every character the pages print, and the ASCII ones that the interface may need. */
function charactersOf({ chapters, plates, sources, params, book }: Edition): string {
  const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')
  const words = [
    ascii,
    '×−–—‘’“”…·←→↑↓§©',
    ...chapters.map(({ text }) => text),
    ...plates.flatMap(({ drawings, caption, title, alt, description }) => [
      drawings.wide.svg,
      drawings.narrow.svg,
      caption,
      title,
      alt,
      description,
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
    katex,
    `:root{${inks.join(';')}}`,
    inkRules('.drawing'),
    ...own.map((name) => readFileSync(join(here, 'styles', name), 'utf8')),
  ].join('\n')
}

function katexFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'))
}

/** A TypeScript file without imports as a classic script. */
function classicScript(file: string): string {
  return `(()=>{${stripTypeScriptTypes(readFileSync(file, 'utf8'))}})()`
}
