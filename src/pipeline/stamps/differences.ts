import type { Book } from '../book.ts'
import type { Sealed } from './stamp.ts'

/** What a file says that is not so here, in words. */
export interface Differences {
  /** Of its making, which may be another and still give the same. */
  readonly making: readonly string[]
  /** Of what it is and whose, which must be right. */
  readonly words: readonly string[]
}

/** Whether a file is of another book: neither its title nor its address is of this one. */
export function foreign({ book, url }: Sealed, { title, url: address }: Pick<Book, 'title' | 'url'>): boolean {
  return !url.startsWith(address) && book.slice(0, book.lastIndexOf(' ')) !== title
}

/**
 * Holds what a file says of itself against what is said here of the same file.
 * @param commit that book and generator are at here.
 */
export function differences(was: Sealed, is: Sealed, commit: string | null): Differences {
  const packages = [...new Set([...Object.keys(was.versions), ...Object.keys(is.versions)])]
  return {
    making: [
      ...told('the commit', was.commit, commit),
      ...told(`the code of the experiment ${is.experiment}`, was.code.experiment, is.code.experiment),
      ...told(`the code of the figure ${is.figure}`, was.code.figure, is.code.figure),
      ...told('the code that prints figures', was.code.press, is.code.press),
      ...packages.flatMap((name) => told(name, was.versions[name], is.versions[name])),
      ...told('its edition', was.edition, is.edition),
    ],
    words: [
      ...told('its title', was.title, is.title),
      ...told('its number', was.number, is.number),
      ...told('its book', was.book, is.book),
      ...told('its author', was.creator, is.creator),
      ...told('its license', was.license, is.license),
      ...told('its address', was.url, is.url),
      ...told('its experiment', was.experiment, is.experiment),
      ...told('the version that citations name', was.pin, is.pin),
      ...told('its seed', was.seed, is.seed),
      ...told('its parameters', was.params, is.params),
    ],
  }
}

function told(what: string, before: unknown, now: unknown): string[] {
  return JSON.stringify(before) === JSON.stringify(now)
    ? []
    : [`${what} was ${valueWords(before)} and is ${valueWords(now)} here`]
}

const valueWords = (value: unknown) =>
  typeof value === 'string' ? value || 'nothing' : (JSON.stringify(value ?? undefined) ?? 'not known')
