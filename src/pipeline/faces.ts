import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FIGURE_FONT } from '../specs/theme.ts'

/** One face of the page's typefaces. */
export interface Face {
  readonly family: string
  readonly weight: number
  readonly style: 'normal' | 'italic'
  readonly name: string
  readonly file: string
}

const folderOf = (name: string) => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
const sans = (name: string) => join(folderOf('source-sans'), 'TTF', `SourceSans3-${name}.ttf`)
const serif = (name: string) => join(folderOf('source-serif'), 'TTF', `SourceSerif4-${name}.ttf`)

/** The faces that pages and figures are set in, first that of the text; all under the Open Font License. */
export const FACES: readonly [Face, ...Face[]] = [
  { family: 'Source Serif 4', weight: 400, style: 'normal', name: 'serif', file: serif('Regular') },
  { family: 'Source Serif 4', weight: 400, style: 'italic', name: 'serif-italic', file: serif('It') },
  { family: 'Source Serif 4', weight: 600, style: 'normal', name: 'serif-semibold', file: serif('Semibold') },
  { family: FIGURE_FONT, weight: 400, style: 'normal', name: 'sans', file: sans('Regular') },
  { family: FIGURE_FONT, weight: 600, style: 'normal', name: 'sans-semibold', file: sans('Semibold') },
]

/** A file of a face, with the characters that it is for. */
export interface FaceFile extends Face {
  readonly range: readonly Range[]
}

/** Unicode code points, from first to last. */
type Range = readonly [first: number, last: number]

/** What nearly every text is written with. */
const COMMON = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 !#%&'()+,-./:;=?[]×–—‘’“”…•−·©›←→▾"
/** What axes of figures are labelled with, besides. */
const LABELS = '⁻⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂°±½√‖|<>≈≤≥Λκλρσφψδ∂ⁿᵗ'

/**
 * The files of a face, in two: Greek letters, accents and signs, with their kerning, are a third of it, and few pages
 * have any outside of formulas and drawings.
 */
export function filesOf(face: Face): FaceFile[] {
  const common = rangesOf(face.family === FIGURE_FONT ? COMMON + LABELS : COMMON)
  return [
    { ...face, range: common },
    { ...face, name: `${face.name}-more`, range: othersThan(common) },
  ]
}

/** Whether a file is for a character. */
export const inRange = (character: string, range: readonly Range[]): boolean => {
  const code = character.codePointAt(0) ?? 0
  return range.some(([first, last]) => first <= code && code <= last)
}

function rangesOf(characters: string): Range[] {
  const codes = [...characters].map((one) => one.codePointAt(0) ?? 0).sort((a, b) => a - b)
  const starts = codes.filter((code, at) => code - 1 !== codes[at - 1])
  const ends = codes.filter((code, at) => code + 1 !== codes[at + 1])
  return starts.map((first, at) => [first, ends[at] ?? first])
}

/** All but those, and but what is no character to be seen: line breaks of the source would have browsers ask for these. */
function othersThan(ranges: readonly Range[]): Range[] {
  const starts = ranges.map(([, last]) => last + 1)
  const ends = [...ranges.slice(1).map(([first]) => first - 1), 0x10ffff]
  return starts.map((first, at) => [first, ends[at] ?? first])
}

/** The @font-face rules for the faces, as files in the folder of the style sheet. */
export function faceRules(folder: string): string {
  return FACES.flatMap(filesOf)
    .map(({ family, weight, style, name, range }) => {
      const hex = (code: number) => code.toString(16).toUpperCase()
      const codes = range.map(([first, last]) => `U+${hex(first)}${first === last ? '' : `-${hex(last)}`}`)
      const rules = [
        `font-family:"${family}"`,
        `font-weight:${weight}`,
        `font-style:${style}`,
        'font-display:swap',
        `src:url(${folder}/${name}.woff2) format("woff2")`,
        `unicode-range:${codes.join()}`,
      ]
      return `@font-face{${rules.join(';')}}`
    })
    .join('\n')
}

/** The module that cuts fonts: one that it would cut otherwise is cut again. */
export const CUTTER = fileURLToPath(new URL('./subsets.ts', import.meta.url))

/** OpenType features that pages use: what browsers turn on by themselves, and the figures that the style sheet asks for. */
export const FEATURES = ['calt', 'ccmp', 'clig', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rlig', 'lnum', 'tnum']
