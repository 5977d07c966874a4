import { printedCharacters, together } from './characters.ts'
import { mathStyles } from './math-fonts.ts'

/** What formulas print, by the face that they ask for: 'KaTeX_Math-Italic'. Under '' stands what takes its face from around it. */
export type FormulaText = Readonly<Record<string, string>>

/** KaTeX's fonts as its style sheet gives them out: by classes of the very element that has the text. */
const FACES: readonly { readonly classes: readonly string[]; readonly face: string }[] = [
  ...mathStyles().matchAll(/([^{}]+)\{font-family:"?(KaTeX_\w+)"?([^{}]*)\}/g),
].flatMap(([, selectors = '', family, rest = '']) => {
  const cut = [rest.includes('font-weight:700') ? 'Bold' : '', rest.includes('font-style:italic') ? 'Italic' : '']
  const face = `${family}-${cut.join('') || 'Regular'}`
  return selectors.split(',').flatMap((selector) => {
    const classes = selector.match(/((?:\.[\w-]+)+)$/)?.[1]
    return classes ? [{ classes: classes.slice(1).split('.'), face }] : []
  })
})

/** What the formulas of a page print. */
export function formulaText(html: string): FormulaText {
  const texts: Record<string, string> = {}
  for (const formula of formulasIn(html))
    for (const [, names = '', text = ''] of formula.matchAll(/<span(?: class="([^"]*)")?[^>]*>([^<]+)/g)) {
      const classes = names.split(' ')
      const face = FACES.findLast((one) => one.classes.every((name) => classes.includes(name)))?.face ?? ''
      texts[face] = (texts[face] ?? '') + text
    }
  return Object.fromEntries(
    Object.entries(texts)
      .map(([face, text]): [string, string] => [face, printedCharacters(text)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** What the formulas of several pages print. */
export function allFormulaText(pages: readonly FormulaText[]): FormulaText {
  const faces = [...new Set(pages.flatMap((page) => Object.keys(page)))].sort()
  return Object.fromEntries(faces.map((face) => [face, together(pages.map((page) => page[face] ?? ''))]))
}

/** Every formula of a page as it is seen, in which spans stand in nothing but spans. */
function formulasIn(html: string): string[] {
  return [...html.matchAll(/<span class="katex-html"/g)].map(({ index }) => {
    const tags = /<(\/?)span\b/g
    tags.lastIndex = index
    for (let depth = 0; ; ) {
      const [tag, end] = tags.exec(html) ?? []
      depth += end ? -1 : 1
      if (tag === undefined || depth === 0) return html.slice(index, tags.lastIndex)
    }
  })
}
