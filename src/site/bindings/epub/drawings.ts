import type { Edition } from '../../../pipeline/edition.ts'
import { FACES, type Face, FEATURES } from '../../../pipeline/faces.ts'
import type { Plate } from '../../../pipeline/plate.ts'
import type { Pool } from '../../../pipeline/pool.ts'
import { keyOf } from '../../../pipeline/store.ts'
import { unescaped } from '../../../pipeline/xml.ts'
import type { FrameName } from '../../../specs/frames.ts'
import { FIGURE_FONT, PAPER } from '../../../specs/theme.ts'
import { keptFile, type SiteFile } from '../../site-file.ts'
import { drawingPath } from './figures.ts'

type Drawing = Plate['drawings'][FrameName]

/** The page of a phone as e-books leave it to a picture, in px. */
const PHONE = { width: 350, height: 590 }

/** The layouts of a figure that are worth having: the narrow one only if more can be read of it on a phone. */
export function layoutsOf({ drawings: { wide, narrow } }: Pick<Plate, 'drawings'>): FrameName[] {
  const scale = ({ width, height }: Drawing) => Math.min(PHONE.width / width, PHONE.height / height)
  return scale(narrow) > scale(wide) ? ['wide', 'narrow'] : ['wide']
}

/**
 * The drawings of the figures that chapters show, on light paper, which readers who turn a page dark leave as it is, with
 * the glyphs they use: a picture cannot reach the fonts of its book.
 */
export async function drawings(
  { plates, labels, store }: Edition,
  { pool, maker }: { readonly pool: Pool; readonly maker: string },
): Promise<SiteFile[]> {
  const shown = plates.filter(({ id }) => labels.some((label) => label.kind === 'figure' && label.id === id))
  const files = shown.flatMap((plate) =>
    layoutsOf(plate).map((layout) => {
      const drawing = plate.drawings[layout]
      const key = keyOf({ drawing, maker })
      return keptFile(drawingPath(plate.id, layout), { key, store, make: () => drawn(drawing, pool) })
    }),
  )
  return Promise.all(files)
}

async function drawn({ svg, width, height }: Drawing, pool: Pool): Promise<string> {
  const body = svg
    .replace(
      /<svg role="img" aria-labelledby="[^"]*" aria-describedby="[^"]*"/,
      `<svg width="${width}" height="${height}"`,
    )
    .replace(/<title .*?<\/metadata>/s, '')
  const style = `<style>${await fontRules(body, pool)}</style>`
  const paper = `<rect width="${width}" height="${height}" fill="${PAPER.light}"/>`
  return body.replace('>', () => `>${style}${paper}`)
}

async function fontRules(svg: string, pool: Pool): Promise<string> {
  const texts = [...svg.matchAll(/>([^<]+)<\/t(?:ext|span)>/g)].map(([, text]) => unescaped(text as string))
  const characters = [...new Set(texts.join(''))].sort().join('')
  const faces = FACES.filter(
    ({ family, weight }) => family === FIGURE_FONT && (weight === 400 || svg.includes(`font-weight="${weight}"`)),
  )
  return (await Promise.all(faces.map((face) => fontRule(face, characters, pool)))).join('')
}

async function fontRule({ file, family, weight }: Face, characters: string, pool: Pool): Promise<string> {
  const font = await pool.ask<Uint8Array>({ kind: 'cut', file, characters, features: FEATURES })
  const url = `data:font/woff2;base64,${Buffer.from(font).toString('base64')}`
  return `@font-face{font-family:"${family}";font-weight:${weight};src:url(${url})}`
}
