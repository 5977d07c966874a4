import { chunksOf, pngFile, textChunk, textOf } from '../png-file.ts'
import type { Carrier } from './stamp.ts'

const KEYWORD = 'Provenance'

/** In a PNG the stamp is a text chunk, as JSON, before the pixels. */
export const pngCarrier: Carrier = {
  stamped(body, stamp) {
    const chunks = chunksOf(body) ?? []
    const at = chunks.findIndex(({ type }) => type === 'IDAT')
    return pngFile([...chunks.slice(0, at), textChunk(KEYWORD, JSON.stringify(stamp)), ...chunks.slice(at)])
  },
  read(file) {
    const chunks = chunksOf(file)
    const carrying = chunks?.find((chunk) => textOf(chunk)?.keyword === KEYWORD)
    if (!chunks || !carrying) return undefined
    const body = pngFile(chunks.filter((chunk) => chunk !== carrying))
    return { body, stamp: JSON.parse(textOf(carrying)?.text ?? '') as unknown }
  },
}
