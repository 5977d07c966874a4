/** The paths of the book's other forms, each in one file. */
export const ONE_PAGE = 'book.html'
export const EPUB = 'book.epub'
export const PDF = 'book.pdf'
export const ZIP = 'site.zip'

/** All of them, whether an edition has them or not. */
export const BOUND: readonly string[] = [ONE_PAGE, EPUB, PDF, ZIP]
