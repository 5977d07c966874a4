import { readFileSync } from 'node:fs'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { create } from 'fontkitten'
import * as vega from 'vega'
import { FIGURE_FONT, FIGURE_FONT_STACK } from '../specs/theme.ts'
import { FACES } from './faces.ts'

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

let typeface: ReturnType<typeof create> | undefined

/** The characters of a drawing that the figures' typeface has not: each system would set them in another. */
export function untyped(svg: string): string[] {
  typeface ??= create(readFileSync(FACES.find(({ family }) => family === FIGURE_FONT)!.file))
  const font = typeface as { hasGlyphForCodePoint(code: number): boolean }
  return [...new Set(svg.replace(/<(metadata|title|desc|style)\b[^>]*>[\s\S]*?<\/\1>|<[^>]*>/g, ''))].filter(
    (character) => !font.hasGlyphForCodePoint(character.codePointAt(0) as number),
  )
}
