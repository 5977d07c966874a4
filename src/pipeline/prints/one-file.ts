import type { Figure } from '../../contracts.ts'
import { type Artifact, dataFiles } from '../artifacts.ts'
import { engrave, type Subject } from '../engraving.ts'
import { impress } from './impress.ts'
import { impressionOf, type Made } from './impressions.ts'

/**
 * Makes one file of a figure, without its stamp.
 * @throws {BookError} as {@link engrave} and {@link impress} do.
 */
export async function oneFile(figure: Figure, subject: Subject, made: Made): Promise<Artifact> {
  const engraving = await engrave(figure, subject)
  const impression = impressionOf(made)
  const files = impression ? await impress(engraving, [impression]) : dataFiles(engraving)
  const file = files.find((one) => one.made?.format === made.format)
  if (!file) throw new RangeError(`a figure has no file of the format ${made.format}`)
  return file
}
