import { bookBiblatex, bookBibtex, figureBiblatex, figureBibtex } from './bibtex.ts'
import { bookItem, type CslItem, figureItem } from './csl.ts'
import { plainReference } from './engine.ts'
import { type BookFacts, type FigureFacts, plainTitle, slug } from './facts.ts'
import { risOf } from './ris.ts'

/** A citation in one format. */
export interface Format {
  /** As readers know it: `BibTeX`. */
  readonly name: string
  /** The name of its file: `norm-by-time.bib`. */
  readonly file: string
  /** Ends with a newline. */
  readonly text: string
}

/** A book's citation in every format. */
export function bookFormats(book: BookFacts): Format[] {
  const item = bookItem(book)
  const stem = slug(plainTitle(book.title)) || 'book'
  return formats(stem, item, { bibtex: bookBibtex(item, book), biblatex: bookBiblatex(item, book) })
}

/** A figure's citation in every format. */
export function figureFormats(figure: FigureFacts, book: BookFacts): Format[] {
  const item = figureItem(figure, book)
  const bibtex = figureBibtex(item, figure, book)
  return formats(figure.id, item, { bibtex, biblatex: figureBiblatex(item, figure, book) })
}

function formats(stem: string, item: CslItem, tex: { readonly bibtex: string; readonly biblatex: string }): Format[] {
  return [
    { name: 'BibTeX', file: `${stem}.bib`, text: tex.bibtex },
    { name: 'BibLaTeX', file: `${stem}.biblatex.bib`, text: tex.biblatex },
    { name: 'RIS', file: `${stem}.ris`, text: risOf(item) },
    { name: 'CSL-JSON', file: `${stem}.csl.json`, text: `${JSON.stringify([item], undefined, 2)}\n` },
    { name: 'APA', file: `${stem}.apa.txt`, text: `${plainReference(item, 'apa')}\n` },
    { name: 'IEEE', file: `${stem}.ieee.txt`, text: `${plainReference(item, 'ieee')}\n` },
  ]
}
