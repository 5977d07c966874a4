import { crc32 } from 'node:zlib'

/** A chunk of a PNG file. */
export interface Chunk {
  /** Four letters. */
  readonly type: string
  readonly data: Uint8Array
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A PNG file of some chunks. */
export function pngFile(chunks: readonly Chunk[]): Buffer {
  return Buffer.concat([SIGNATURE, ...chunks.flatMap(written)])
}

/** The chunks of a PNG file; none if it is no such file, or a chunk of it is not what its checksum says. */
export function chunksOf(file: Buffer): Chunk[] | undefined {
  if (!file.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return undefined
  const chunks: Chunk[] = []
  for (let at = SIGNATURE.length; at < file.length; ) {
    if (at + 12 > file.length) return undefined
    const end = at + 8 + file.readUInt32BE(at)
    if (end + 4 > file.length || crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end)) return undefined
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, end) })
    at = end + 4
  }
  return chunks
}

/** A chunk that says something: a keyword of one to 79 Latin letters, and a text. */
export function textChunk(keyword: string, text: string): Chunk {
  return { type: 'iTXt', data: Buffer.from(`${keyword}\0\0\0\0\0${text}`) }
}

/** What a chunk says, if it says something. */
export function textOf({ type, data }: Chunk): { readonly keyword: string; readonly text: string } | undefined {
  if (type !== 'iTXt') return undefined
  const [keyword = '', , , , , ...text] = Buffer.from(data).toString('utf8').split('\0')
  return { keyword, text: text.join('\0') }
}

/** Numbers of four bytes each. */
export function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length)
  for (const [k, value] of values.entries()) bytes.writeUInt32BE(value, 4 * k)
  return bytes
}

function written({ type, data }: Chunk): Buffer[] {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  return [words(data.length), body, words(crc32(body))]
}
