import { formulaText } from './formula-faces.ts'

/** Faces of text by what shows that a page has words in them, besides those that every page begins with. */
const SIGNS: readonly (readonly [face: string, sign: RegExp])[] = [
  ['serif-semibold', /<h1[ >]/],
  ['serif-italic', /<(?:em|i|cite)[ >]/],
  ['sans-semibold', /<figcaption[ >]/],
]

/** A page that names the fonts it needs at once, so that its script can ask for them before the style sheet has come. */
export function withFaces(html: string): string {
  const shown = withoutClosedFolds(html)
  const text = SIGNS.flatMap(([face, sign]) => (sign.test(shown) ? [face] : []))
  const formulas = Object.keys(formulaText(shown)).map((face) => face || 'KaTeX_Main-Regular')
  const faces = [...new Set([...text, ...formulas])]
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
