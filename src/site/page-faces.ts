import { BELOW } from './below.ts'
import { formulaText } from './formula-faces.ts'

/** Faces of text by what shows that a page has words in them, besides those that every page begins with. */
const SIGNS: readonly (readonly [face: string, sign: RegExp])[] = [
  ['serif-semibold', /<h1[ >]/],
  ['serif-italic', /<(?:em|i|cite)[ >]/],
  ['sans-semibold', /<figcaption[ >]/],
]

const ROMAN = 'KaTeX_Main-Regular'
const LETTERS = 'KaTeX_Math-Italic'

/** The largest files are asked for first: browsers load some at a time, and what comes last is all that is waited for. */
const weightOf = (face: string): number => (face === LETTERS ? 2 : face.startsWith('KaTeX') ? 0 : 1)

/**
 * A page that names the fonts that its first screen needs, so that its script can ask for them before the style sheet
 * has come.
 */
export function withFaces(html: string): string {
  const shown = withoutClosedFolds(html.split(BELOW, 1).join())
  const text = SIGNS.flatMap(([face, sign]) => (sign.test(shown) ? [face] : []))
  const formulas = Object.keys(formulaText(shown)).map((face) => face || ROMAN)
  const faces = [...new Set([...text, ...formulas])].sort((a, b) => weightOf(b) - weightOf(a))
  return html.replace('<html ', `<html data-faces="${faces.join(' ')}" `)
}

/** A page without what it keeps folded: fonts that only that asks for are not asked for. */
function withoutClosedFolds(html: string): string {
  const tags = /<details\b([^>]*)>|<\/details>/g
  let [shown, from, depth] = ['', 0, 0]
  for (const { 0: tag, 1: attributes = '', index } of html.matchAll(tags)) {
    const isOpening = !tag.startsWith('</')
    if (isOpening && depth === 0 && /\bopen\b/.test(attributes)) continue
    if (isOpening && depth++ === 0) shown += html.slice(from, index)
    if (!isOpening && depth > 0 && --depth === 0) from = index + tag.length
  }
  return shown + html.slice(from)
}
