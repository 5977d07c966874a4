import { escaped } from './escaped.ts'
import { markdownHtml } from './markdown.ts'

/** An index of one sign, after a letter that stands alone or the bar of a norm: `h_t`, `‖W‖_F`. */
const INDEX = /(?<=(?<![\p{L}\d_])\p{L}|‖)_([\p{L}\d])(?![\p{L}\d_])/gu

/** An exponent in parentheses: `n^(k−1)`. */
const EXPONENT = /(?<=[\p{L}\d)])\^\(([^()]*)\)/gu

/** A text as HTML; one without a formula of TeX is taken as it stands, whatever Markdown would make of it. */
export function textHtml(text: string): string {
  return text.includes('$') ? markdownHtml(text) : escaped(text)
}

/** The same of words, in which indices and exponents are written as they are spoken. */
export function wordsHtml(text: string): string {
  const html = textHtml(text)
  return text.includes('$') ? html : html.replace(INDEX, '<sub>$1</sub>').replace(EXPONENT, '<sup>$1</sup>')
}
