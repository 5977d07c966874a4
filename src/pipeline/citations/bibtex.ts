import type { CslItem, CslName } from './csl.ts'
import { entryOf } from './engine.ts'
import { type BookFacts, type FigureFacts, figureName, mapParts, wholeTitle } from './facts.ts'
import { texMath, texText, texTitle } from './tex.ts'

type Properties = Readonly<Record<string, string>>

/** What an item is called, with its $TeX$: the item itself has it in words. */
type Titled = { readonly title: string }

/** A book as BibTeX: a `book` if it has a publisher, without which styles warn, else `misc`. */
export function bookBibtex(item: CslItem, book: BookFacts): string {
  const { edition, ...properties } = bibtexProperties(item, { title: wholeTitle(book) })
  const version = texText(`Version ${book.version}`)
  return book.publisher === undefined
    ? printed('misc', item.id, { ...properties, howpublished: version })
    : printed('book', item.id, { ...properties, edition: version })
}

/** A figure as BibTeX, which has no type for it: `misc` that says in which book it is. */
export function figureBibtex(item: CslItem, figure: FigureFacts, book: BookFacts): string {
  return printed('misc', item.id, { ...bibtexProperties(item, figure), howpublished: placeOf(figure, book) })
}

/** A book as BibLaTeX, which would print the tag of its language, and the licence as if it were cited. */
export function bookBiblatex(item: CslItem, book: BookFacts): string {
  const { type, properties } = entryOf(texItem(item, { title: wholeTitle(book) }), 'biblatex')
  const { language, note, ...others } = properties
  return printed(type, item.id, others)
}

/** A figure as BibLaTeX. */
export function figureBiblatex(item: CslItem, figure: FigureFacts, book: BookFacts): string {
  const { booktitle, version, language, note, ...properties } = entryOf(texItem(item, figure), 'biblatex').properties
  return printed('misc', item.id, { ...properties, howpublished: placeOf(figure, book) })
}

/** `Figure 5.7 in \emph{Title}, version 0.1.0`. */
function placeOf(figure: FigureFacts, book: BookFacts): string {
  return `${figureName(figure)} in \\emph{${texTitle(wholeTitle(book))}}, version ${texText(book.version)}`
}

/**
 * The fields of BibTeX that every style knows; the month is a macro, which styles print in their way. The licence, which is
 * no part of a reference, would be its note. The address is a `url` only: styles that have no such field print none, and in
 * any other it would be printed twice by those that have, or ask for a package.
 */
function bibtexProperties(item: CslItem, titled: Titled): Properties {
  const { note, ...properties } = entryOf(texItem(item, titled), 'bibtex').properties
  return properties
}

function texItem(item: CslItem, { title }: Titled): CslItem {
  const texts = Object.entries(item).flatMap(([name, value]) =>
    typeof value === 'string' && !VERBATIM.has(name) ? [[name, texText(value)]] : [],
  )
  return { ...item, ...Object.fromEntries(texts), title: bibTitle(title), author: item.author.map(texName) }
}

/** A title in which styles that print it in lower case leave formulas and letters such as Ł alone. */
function bibTitle(title: string): string {
  return mapParts(title, rawTimes, (tex) => `$${texMath(tex)}$`)
    .replace(/(?<!\\)\$[^$]*\$/g, '{$&}')
    .replace(/\{\\[A-Z]{1,2}\}/g, '{$&}')
}

/** Text with × as it is, which every LaTeX since 2020 sets, and which programs then read back as text, not as a formula. */
function rawTimes(text: string): string {
  return texText(text).replaceAll('$\\times$', '×')
}

/** What is no text: bibliography programs read it as it is. */
const VERBATIM: ReadonlySet<string> = new Set(['id', 'citation-key', 'type', 'URL', 'DOI', 'language'])

function texName(name: CslName): CslName {
  const parts = Object.entries(name).map(([part, words]: [string, string]) => {
    const tex = texText(words)
    return [part, part !== 'literal' && /,| and /.test(tex) ? `{${tex}}` : tex]
  })
  return Object.fromEntries(parts)
}

function printed(type: string, key: string, properties: Properties): string {
  const { author = '', title = '', ...others } = properties
  const fields = Object.entries({ author, title, ...others }).map(
    ([name, value]) => `  ${name} = ${fieldOf(name, value)},\n`,
  )
  return `@${type}{${key},\n${fields.join('')}}\n`
}

function fieldOf(name: string, value: string): string {
  return name === 'month' ? value.slice(0, 3) : `{${value}}`
}
