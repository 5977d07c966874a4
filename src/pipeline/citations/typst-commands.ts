/** Commands with one argument that Typst has as functions. */
export const WRAPPERS: Readonly<Record<string, string>> = {
  hat: 'hat',
  widehat: 'hat',
  tilde: 'tilde',
  widetilde: 'tilde',
  bar: 'macron',
  vec: 'arrow',
  dot: 'dot',
  ddot: 'dot.double',
  overline: 'overline',
  underline: 'underline',
  mathbb: 'bb',
  mathcal: 'cal',
  mathfrak: 'frak',
  mathsf: 'sans',
  mathtt: 'mono',
  mathbf: 'bold',
  boldsymbol: 'bold',
  sqrt: 'sqrt',
}

/** Commands for spaces, each with the name that Typst has for one as wide. */
export const SPACES: Readonly<Record<string, string>> = {
  ',': 'thin',
  ':': 'med',
  ';': 'thick',
  ' ': 'space',
  quad: 'quad',
  qquad: 'wide',
  '!': '',
}

/** Environments of matrices, each with what makes a `mat` of Typst the same. */
export const MATRICES: Readonly<Record<string, string>> = {
  pmatrix: '',
  bmatrix: 'delim: "[", ',
  vmatrix: 'delim: "|", ',
}

/** Commands whose argument is words. */
export const WORDS: ReadonlySet<string> = new Set(['text', 'textrm', 'mathrm', 'textnormal'])
