import { PIN_PARTS, type PinPart } from '../specs/pins.ts'
import type { Plate } from './plate.ts'
import { keyOf } from './store.ts'

/**
 * What a citation says of the version of a figure that it means: three digests of six hexadecimal digits, of the params and
 * the seed that its experiment was run with, of its data, and of its drawing and its words. Prose elsewhere, a commit, or
 * building again change none of them.
 */
export function pinOf(plate: Plate): string {
  const { id, provenance, title, caption, alt, description, tables } = plate
  const digest = (name: string) => plate.files.find((file) => file.name === name)?.sha256
  const params = Object.entries(provenance.params).sort(([a], [b]) => (a < b ? -1 : 1))
  const parts: Record<PinPart, unknown> = {
    parameters: { params, seed: provenance.seed },
    data: tables.map(({ file }) => digest(file)),
    drawing: { spec: digest(`${id}.vl.json`), title, caption, alt, description },
  }
  return PIN_PARTS.map((part) => keyOf(parts[part]).slice(0, 6)).join('-')
}
