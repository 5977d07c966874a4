import { readFileSync, type Stats, statSync } from 'node:fs'
import { BookError, type Problem } from './problems.ts'

/** The largest text file that is read, in bytes: a hundred times what a person would write. */
const LARGEST = 1_000_000

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  ENOTDIR: 'is not there: a part of its path is a file',
  EACCES: 'may not be read by this user',
  EPERM: 'may not be read by this user',
  ELOOP: 'is a link that leads back to itself',
  ENAMETOOLONG: 'has a longer name than a file can have',
}

/**
 * Reads a UTF-8 text file, with or without a byte order mark.
 * @throws {BookError} if there is no such file, or it is not text; with the line where that can be told.
 */
export function readText(file: string): string {
  const bytes = bytesOf(file)
  const fail = (problem: Omit<Problem, 'where'>) => {
    throw new BookError([{ where: file, ...problem }])
  }
  const instead = 'Save it as UTF-8.'
  if (isUtf16(bytes)) fail({ line: 1, what: 'is encoded in UTF-16, not in UTF-8', instead })
  if (!isUtf8(bytes)) fail({ line: undecodableLine(bytes), what: 'has bytes that are not UTF-8', instead })
  const text = new TextDecoder().decode(bytes)
  const at = text.search(/(?![\t\n\r])\p{Cc}/u)
  if (at >= 0) {
    const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')
    const line = text.slice(0, at).split('\n').length
    fail({ line, what: `has the control character U+${code}`, instead: 'Text has none but tab and line end.' })
  }
  return text
}

function bytesOf(file: string): Uint8Array {
  try {
    const fault = statFault(statSync(file))
    if (fault === undefined) return readFileSync(file)
    throw new BookError([{ where: file, what: fault }])
  } catch (error) {
    if (error instanceof BookError) throw error
    const { code = '' } = error as NodeJS.ErrnoException
    throw new BookError([{ where: file, what: REASONS[code] ?? `cannot be read (${code})` }])
  }
}

function statFault(stats: Stats): string | undefined {
  if (stats.isDirectory()) return 'is a folder, not a file'
  if (!stats.isFile()) return 'is not a plain file'
  return stats.size > LARGEST ? `has ${stats.size} bytes, more than the ${LARGEST} that are read` : undefined
}

const isUtf16 = ([first, second]: Uint8Array) =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** The line of the first byte that is no UTF-8: no character of UTF-8 has the byte of a line end in it. */
function undecodableLine(bytes: Uint8Array): number {
  let [line, start] = [1, 0]
  for (let end = bytes.indexOf(10); end >= 0 && isUtf8(bytes.subarray(start, end)); end = bytes.indexOf(10, start)) {
    start = end + 1
    line++
  }
  return line
}
