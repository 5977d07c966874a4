import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import subsetFont from 'subset-font'
import * as vega from 'vega'
import { FIGURE_FONT, FIGURE_FONT_STACK } from '../specs/theme.ts'

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

/** The faces that pages and figures are set in; all under the Open Font License. */
export const FACES: readonly Face[] = [
  { family: 'Source Serif 4', weight: 400, style: 'normal', name: 'serif', file: serif('Regular') },
  { family: 'Source Serif 4', weight: 400, style: 'italic', name: 'serif-italic', file: serif('It') },
  { family: 'Source Serif 4', weight: 600, style: 'normal', name: 'serif-semibold', file: serif('Semibold') },
  { family: FIGURE_FONT, weight: 400, style: 'normal', name: 'sans', file: sans('Regular') },
  { family: FIGURE_FONT, weight: 600, style: 'normal', name: 'sans-semibold', file: sans('Semibold') },
]

/** OpenType features that pages use: what browsers turn on by themselves, and the figures that the style sheet asks for. */
const FEATURES = ['calt', 'ccmp', 'clig', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rlig', 'lnum', 'tnum']

/**
 * The face as a WOFF2 file with just these characters, kerning, ligatures, lining and tabular figures kept. Small
 * capitals, swashes and the other features that no page turns on would be two fifths of it, hinting a fifth.
 */
export async function subset(face: Face, characters: string): Promise<Uint8Array> {
  return cut(readFileSync(face.file), characters, FEATURES)
}

/** A font as a WOFF2 file with just these characters, without hinting; of its features all, or those named. */
export async function cut(font: Buffer, characters: string, features?: readonly string[]): Promise<Uint8Array> {
  const keepFeatures = features && { keepFeatures: features }
  return subsetFont(font, characters, { targetFormat: 'woff2', noHinting: true, ...keepFeatures })
}

/** The @font-face rules for the faces, as files in the folder of the style sheet. */
export function faceRules(folder: string): string {
  return FACES.map(
    ({ family, weight, style, name }) =>
      `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:swap;src:url(${folder}/${name}.woff2) format("woff2")}`,
  ).join('\n')
}

/** What Vega knows of a text that it measures. */
export interface TextItem {
  readonly font?: string
  readonly fontSize?: number
  readonly fontWeight?: string | number
  readonly fontStyle?: string
  /** Vega cuts a text that is wider with an ellipsis. */
  readonly limit?: number
}

/** The name of a text's font among a drawing's measures. */
export function fontKey({ fontWeight = 400, fontSize = 11 }: TextItem): string {
  return `${fontWeight} ${fontSize}`
}

const context = createCanvas(1, 1).getContext('2d')

/** The width in px of a text in the page's own fonts, whatever its limit. */
export function textWidth(item: TextItem, text: string): number {
  const { font = FIGURE_FONT_STACK, fontSize = 11, fontWeight = 400, fontStyle = '' } = item
  context.font = `${fontStyle} ${fontWeight} ${fontSize}px ${font}`
  return context.measureText(text).width
}

/** Lets Vega measure text with the page's own fonts instead of guessing. Call once before drawing. */
export function useFontMetrics(): void {
  for (const { file, family } of FACES) GlobalFonts.registerFromPath(file, family)
  const { textMetrics } = vega as unknown as { textMetrics: { width(item: TextItem, text: string): number } }
  textMetrics.width = (item, text) => {
    const width = textWidth(item, String(text ?? '').trim())
    return item.limit !== undefined && item.limit > 0 ? Math.min(width, item.limit) : width
  }
}
