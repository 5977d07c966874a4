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

/** The @font-face rules for the faces, as files in the folder of the style sheet. */
export function faceRules(folder: string): string {
  return FACES.map(
    ({ family, weight, style, name }) =>
      `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:swap;src:url(${folder}/${name}.woff2) format("woff2")}`,
  ).join('\n')
}

/** The module that cuts fonts: one that it would cut otherwise is cut again. */
export const CUTTER = fileURLToPath(new URL('./subsets.ts', import.meta.url))

/** OpenType features that pages use: what browsers turn on by themselves, and the figures that the style sheet asks for. */
export const FEATURES = ['calt', 'ccmp', 'clig', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rlig', 'lnum', 'tnum']
