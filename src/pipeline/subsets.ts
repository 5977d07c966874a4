import { readFileSync } from 'node:fs'
import subsetFont from 'subset-font'
import { type Face, FEATURES } from './faces.ts'

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
