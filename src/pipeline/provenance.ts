import type { ParamValue } from '../contracts.ts'
import { byline } from './authors.ts'
import type { Book } from './book.ts'
import type { Run } from './run.ts'

/** What it takes to make a figure again, and where it belongs. Plain data, the same on every machine. */
export interface Provenance {
  readonly figure: string
  /** Title and version of the book. */
  readonly book: string
  readonly creator: string
  readonly license: string
  readonly url: string
  readonly experiment: string
  /** The params that the experiment reads. */
  readonly params: Readonly<Record<string, ParamValue>>
  /** Absent if the experiment draws no random numbers. */
  readonly seed?: number
  /** Digests of all modules, and of the versions of all packages, that the experiment, the figure and its printing run. */
  readonly code: { readonly experiment: string; readonly figure: string; readonly press: string }
}

/** The provenance of a figure of a book that draws a run. */
export function provenanceOf(
  { id, code, press }: { readonly id: string; readonly code: string; readonly press: string },
  run: Run,
  { title, version, authors, license, url }: Book,
): Provenance {
  return {
    figure: id,
    book: `${title} ${version}`,
    creator: byline(authors),
    license: license.text,
    url: new URL(`figures/${id}.html`, url).href,
    experiment: run.name,
    params: run.params,
    ...(run.seed === undefined ? {} : { seed: run.seed }),
    code: { experiment: short(run.code), figure: short(code), press: short(press) },
  }
}

/** As much of a SHA-256 as tells two editions apart. */
const short = (digest: string) => digest.slice(0, 16)
