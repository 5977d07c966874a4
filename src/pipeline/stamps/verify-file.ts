import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Edition, makeEdition } from '../edition.ts'
import { figureFile, type RemadeFile } from '../figure-file.ts'
import type { Layer } from '../param-layers.ts'
import { type Pool, poolOf } from '../pool.ts'
import { BookError } from '../problems.ts'
import type { Listener } from '../progress.ts'
import { digestOf, type Store } from '../store.ts'
import { readStamp } from './read-stamp.ts'
import type { Sealed } from './stamp.ts'

/** What is known of a file of a figure. */
export type FileVerdict =
  /** It was made again to the same bytes; `others` is what is not here as it was when the file was made, in words. */
  | { readonly kind: 'authentic'; readonly stamp: Sealed; readonly bytes: number; readonly others: readonly string[] }
  | { readonly kind: 'altered'; readonly what: string }
  /** It is whole, but not what is made here; `others` says what was another. */
  | { readonly kind: 'other'; readonly stamp: Sealed; readonly others: readonly string[] }

interface Verifying {
  /** The path of the book.yaml that it is to be of. */
  readonly book: string
  /** Where results may be taken from: an empty one takes nothing on trust. */
  readonly store: Store
  readonly pool?: Pool
  readonly listen?: Listener
}

const SIDECAR = 'datapackage.json'

/**
 * Says whether a file of a figure is what this book makes with the parameters that the file names, by making it again.
 * A CSV is held against the data package beside it.
 * @throws {BookError} if there is no such file or it has no stamp.
 */
export async function verifyFile(path: string, verifying: Verifying): Promise<FileVerdict> {
  const csv = path.endsWith('.csv') ? path : undefined
  const stamped = csv ? join(dirname(csv), SIDECAR) : path
  const content = read(stamped, csv)
  const reading = readStamp(stamped, content)
  if (reading.kind === 'unstamped')
    throw new BookError([{ where: path, what: 'has no stamp that says what made it', instead: STAMPED }])
  if (reading.kind === 'altered')
    return { ...reading, what: csv ? `its ${SIDECAR} was altered: ${reading.what}` : reading.what }
  const strayed = csv && csvFault(csv, reading.body)
  if (strayed) return { kind: 'altered', what: strayed }
  return madeAgain(reading, verifying)
}

const STAMPED = `Stamped are the SVG, PDF, PNG and JSON files of figures; a CSV needs the ${SIDECAR} of its folder beside it.`

function read(path: string, csv: string | undefined): Buffer {
  if (csv && existsSync(csv) && !existsSync(path))
    throw new BookError([
      { where: csv, what: `has no ${SIDECAR} beside it, which says what made it`, instead: STAMPED },
    ])
  try {
    return readFileSync(path)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new BookError([
      { where: path, what: code === 'ENOENT' ? 'is not there' : `cannot be read: ${message}`, instead: STAMPED },
    ])
  }
}

function csvFault(csv: string, sidecar: Buffer): string | undefined {
  const { resources } = JSON.parse(sidecar.toString('utf8')) as { resources: readonly { path: string; hash: string }[] }
  const resource = resources.find(({ path }) => path === basename(csv))
  if (!resource) return `its ${SIDECAR} knows no ${basename(csv)}`
  return resource.hash === `sha256:${digestOf(readFileSync(csv))}`
    ? undefined
    : `its data are not those that its ${SIDECAR} was written for`
}

async function madeAgain(
  { stamp, body }: { readonly stamp: Sealed; readonly body: Buffer },
  verifying: Verifying,
): Promise<FileVerdict> {
  const pool = verifying.pool ?? poolOf()
  try {
    const { edition, file } = await again(stamp, { ...verifying, pool })
    const others = differences(stamp, file.stamp, edition)
    if (file.body.equals(body)) return { kind: 'authentic', stamp, bytes: body.length, others }
    const what =
      'with the same code and parameters other bytes are made here: it is of no such edition, or this machine draws otherwise'
    return { kind: 'other', stamp, others: others.length > 0 ? others : [what] }
  } catch (error) {
    if (!(error instanceof BookError)) throw error
    return { kind: 'other', stamp, others: error.problems.map(({ where, what }) => `${where}: ${what}`) }
  } finally {
    if (!verifying.pool) await pool.close()
  }
}

/** The file of the figure that is made here with the parameters of a stamp. */
async function again(
  stamp: Sealed,
  { book, store, pool, listen }: Verifying & { readonly pool: Pool },
): Promise<{ edition: Edition; file: RemadeFile }> {
  const { figure: id, made, params, set, seed } = stamp
  const given = { ...set, ...params, ...(seed === undefined ? {} : { seed }) }
  const layers = Object.entries(given).map(
    ([name, value]): Layer => ({ kind: 'set', name, text: JSON.stringify(value), flag: `the file’s ${name}` }),
  )
  const edition = await makeEdition({ book, layers, exports: 'web', store, pool, ...(listen && { listen }) })
  return { edition, file: await figureFile(edition, { id, made }, pool) }
}

/** What a file says of its making that is not so here, in words. */
function differences(was: Sealed, is: Sealed, { book }: Edition): string[] {
  const told = (what: string, before: unknown, now: unknown) =>
    JSON.stringify(before) === JSON.stringify(now)
      ? []
      : [`${what} was ${before ?? 'not known'} and is ${now ?? 'not known'} here`]
  const packages = [...new Set([...Object.keys(was.versions), ...Object.keys(is.versions)])]
  return [
    ...told('the book', was.book, is.book),
    ...told(`the code of the experiment ${was.experiment}`, was.code.experiment, is.code.experiment),
    ...told(`the code of the figure ${was.figure}`, was.code.figure, is.code.figure),
    ...told('the code that prints figures', was.code.press, is.code.press),
    ...packages.flatMap((name) => told(name, was.versions[name], is.versions[name])),
    ...told('the license', was.license, is.license),
    ...told('the address', was.url, is.url),
    ...told(`the commit of ${book.title}`, was.commit, is.commit),
    ...told('the edition', was.edition, is.edition),
  ]
}
