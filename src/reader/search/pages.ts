/** What a document of the index is about. */
export type Kind =
  | 'chapter'
  | 'section'
  | 'figure'
  | 'equation'
  | 'aside'
  | 'reference'
  | 'term'
  | 'symbol'
  | 'parameter'
  | 'page'

/** What a search can find: a part of a page that has an address of its own. */
export interface SearchDocument {
  readonly kind: Kind
  /** The id of the part; '' is the page as a whole. */
  readonly anchor: string
  /** 'Figure 5.2'; '' if it has no number. */
  readonly label: string
  readonly title: string
  /** Its paragraphs, formulas as plain text. */
  readonly texts: readonly string[]
  /** The Latin letters that its formulas have by themselves, with a space between them. */
  readonly letters?: string
  /** The paragraph that stands before it, as [position of the document among its page's, position in its texts]. */
  readonly after?: readonly [number, number]
}

/** The documents of a page. */
export interface SearchPage {
  /** From the book's root. */
  readonly path: string
  /** 'Chapter 3'; '' if it is no chapter. */
  readonly label: string
  readonly title: string
  readonly documents: readonly SearchDocument[]
}
