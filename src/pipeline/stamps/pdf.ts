import { unescaped } from '../xml.ts'
import type { Carrier, Sealed } from './stamp.ts'
import { xmpOf } from './xmp.ts'

/** Begins what is appended to a PDF. */
const MARK = '%provenance\n'

/**
 * In a PDF the stamp is an incremental update: the whole record in XMP, as an extension schema that the XMP describes
 * itself, as PDF/A wants it; what everyone asks for in Info too.
 * @see ISO 32000-1, 7.5.6, incremental updates; ISO 19005-2, 6.6.2, metadata.
 */
export const pdfCarrier: Carrier = {
  stamped(body, stamp) {
    const text = body.toString('latin1')
    const number = (pattern: RegExp) => Number(text.match(pattern)?.[1])
    const [metadata, info] = [number(/\/Metadata (\d+) 0 R/), number(/\/Info (\d+) 0 R/)]
    const xmp = Buffer.from(xmpOf(stamp))
    const objects = [
      {
        id: metadata,
        content: ['<< /Type /Metadata /Subtype /XML /Length ', xmp.length, ' >>\nstream\n', xmp, '\nendstream'],
      },
      { id: info, content: [dictionary(infoOf(stamp))] },
    ].sort((a, b) => a.id - b.id)
    const [parts, offsets] = [[body, Buffer.from(MARK)], new Map<number, number>()]
    const length = () => parts.reduce((sum, part) => sum + part.length, 0)
    for (const { id, content } of objects) {
      offsets.set(id, length())
      parts.push(bytes(id, ' 0 obj\n', ...content, '\nendobj\n'))
    }
    const start = length()
    const entries = objects.map(({ id }) => `${id} 1\n${String(offsets.get(id)).padStart(10, '0')} 00000 n \n`)
    const trailer = [
      `<< /Size ${number(/\/Size (\d+)/)} /Root ${number(/\/Root (\d+) 0 R/)} 0 R /Info ${info} 0 R`,
      ` /ID ${text.match(/\/ID (\[[^\]]*\])/)?.[1]} /Prev ${number(/startxref\s+(\d+)\s+%%EOF\s*$/)} >>`,
    ]
    parts.push(bytes('xref\n', ...entries, 'trailer\n', ...trailer, '\nstartxref\n', start, '\n%%EOF\n'))
    return Buffer.concat(parts)
  },
  read(file) {
    const end = file.lastIndexOf(MARK)
    const record = file
      .subarray(end)
      .toString('utf8')
      .match(/<prov:record>([^<]*)<\/prov:record>/)?.[1]
    if (end < 0 || record === undefined) return undefined
    const stamp: unknown = JSON.parse(unescaped(record))
    return { body: file.subarray(0, end), stamp }
  },
}

function bytes(...parts: readonly (string | number | Buffer)[]): Buffer {
  return Buffer.concat(parts.map((part) => (Buffer.isBuffer(part) ? part : Buffer.from(String(part), 'latin1'))))
}

function infoOf({ title, creator, book, url, edition, commit, figure, ...stamp }: Sealed): Record<string, string> {
  return {
    Title: title,
    Author: creator,
    Subject: stamp.number ? `Figure ${stamp.number} of ${book}` : book,
    Creator: book,
    Figure: figure,
    URL: url,
    License: stamp.license,
    Edition: edition,
    Commit: commit ?? '',
  }
}

function dictionary(entries: Readonly<Record<string, string>>): string {
  return `<< ${Object.entries(entries)
    .flatMap(([key, value]) => [`/${key}`, utf16(value)])
    .join(' ')} >>`
}

/** A text as PDF has it: UTF-16, the high byte first, in hexadecimal. */
function utf16(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`
}
