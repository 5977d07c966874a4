import { readFileSync } from 'node:fs'
import { type Book, readBook } from '../book.ts'
import { commitOf } from '../commit.ts'
import { makeEdition } from '../edition.ts'
import { figureFile } from '../figure-file.ts'
import type { Layer } from '../param-layers.ts'
import { type Pool, poolOf } from '../pool.ts'
import { BookError } from '../problems.ts'
import type { Listener } from '../progress.ts'
import type { Store } from '../store.ts'
import { isCsv, isDescribed, SIDECAR, sidecarOf } from './csv-file.ts'
import { type Differences, differences, foreign } from './differences.ts'
import { readStamp } from './read-stamp.ts'
import type { Sealed } from './stamp.ts'

/** What is known of a file of a figure. */
export type FileVerdict =
  /** It was made again to the same bytes; `others` is what is not here as it was when the file was made, in words. */
  | { readonly kind: 'authentic'; readonly stamp: Sealed; readonly others: readonly string[] }
  | { readonly kind: 'altered'; readonly what: string; readonly stamp?: Sealed }
  /** It is whole, but not what is made here; `others` says what is another. */
  | { readonly kind: 'other'; readonly stamp: Sealed; readonly others: readonly string[] }

interface Verifying {
  /** The path of the book.yaml that it is to be of. */
  readonly book: string
  /** Where results may be taken from: an empty one takes nothing on trust. */
  readonly store: Store
  readonly pool?: Pool
  readonly listen?: Listener
}

/** What begins the flags that params are told by, if they come from a file. */
const FLAG = 'the file’s'

/**
 * Says whether a file of a figure is what this book makes with the parameters that the file names, by making it again.
 * A CSV is held against the data package beside it.
 * @throws {BookError} if there is no such file, it has no stamp, it is of another book, or the book cannot be read.
 */
export async function verifyFile(path: string, verifying: Verifying): Promise<FileVerdict> {
  const content = contentOf(path)
  const bearer = isCsv(path) ? contentOf(sidecarOf(path), path) : content
  const reading = readStamp(bearer)
  if (reading.kind === 'unstamped')
    throw new BookError([{ where: path, what: 'has no stamp that says what made it', instead: STAMPED }])
  if (reading.kind === 'altered')
    return isCsv(path) ? { ...reading, what: `the ${SIDECAR} beside it: ${reading.what}` } : reading
  const { stamp, body } = reading
  if (isCsv(path) && !isDescribed(path, body))
    return { kind: 'altered', what: `its data are not those that the ${SIDECAR} beside it was written for`, stamp }
  const book = readBook(verifying.book)
  if (foreign(stamp, book))
    throw new BookError([
      { where: path, what: `is of ${stamp.book} (${stamp.url}), not of ${book.title}`, instead: OTHER },
    ])
  return madeAgain({ stamp, body }, book, verifying)
}

const STAMPED = `Stamped are the SVG, PDF, PNG and JSON files of figures; a CSV needs the ${SIDECAR} of its folder beside it.`
const OTHER = 'Name its book: npm run verify -- file --book path/to/book.yaml.'

/** @throws {BookError} if the file cannot be read; `csv` is what it is needed for. */
function contentOf(path: string, csv?: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const what = code === 'ENOENT' ? 'is not there' : `cannot be read: ${message}`
    const lacking = `has no ${SIDECAR} beside it, which says what made it`
    throw new BookError([{ where: csv ?? path, what: csv ? lacking : what, instead: STAMPED }])
  }
}

interface Whole {
  readonly stamp: Sealed
  readonly body: Buffer
}

async function madeAgain({ stamp, body }: Whole, book: Book, verifying: Verifying): Promise<FileVerdict> {
  const pool = verifying.pool ?? poolOf()
  try {
    const file = await again(stamp, { ...verifying, pool })
    const found = differences(stamp, file.stamp, commitOf(book.file))
    return judged({ stamp, body }, file.body, found)
  } catch (error) {
    if (!(error instanceof BookError && error.problems.every(({ where }) => where.startsWith(FLAG)))) throw error
    const params = error.problems.map(({ where, what }) => `${where.slice(FLAG.length + 1)}: ${what}`)
    return { kind: 'other', stamp, others: params }
  } finally {
    if (!verifying.pool) await pool.close()
  }
}

function judged({ stamp, body }: Whole, here: Buffer, { making, words }: Differences): FileVerdict {
  const isSame = here.equals(body)
  if (isSame && words.length === 0) return { kind: 'authentic', stamp, others: making }
  if (isSame)
    return { kind: 'other', stamp, others: ['its content is made here too, to the byte', ...words, ...making] }
  const none =
    'with the same code and parameters other bytes are made here: it is forged, or this machine draws otherwise'
  const others = [...words, ...making]
  return { kind: 'other', stamp, others: others.length > 0 ? others : [none] }
}

/** The file of the figure that is made here with the parameters of a stamp. */
async function again(stamp: Sealed, { book, store, pool, listen }: Verifying & { readonly pool: Pool }) {
  const { figure: id, made, params, set, seed, commit } = stamp
  const given = { ...set, ...params, ...(seed === undefined ? {} : { seed }) }
  const layers = Object.entries(given).map(
    ([name, value]): Layer => ({ kind: 'set', name, text: JSON.stringify(value), flag: `${FLAG} ${name}` }),
  )
  const order = { book, layers, exports: 'web', store, pool, commit, ...(listen && { listen }) } as const
  const edition = await makeEdition(order)
  if (edition.plates.some((plate) => plate.id === id)) return figureFile(edition, { id, made }, pool)
  throw new BookError([{ where: `${FLAG} figure`, what: `there is no ${id} here` }])
}
