import type { LiveFigure, LiveLayout, Result, Spec } from '../contracts.ts'
import { encodedFields } from './fields.ts'
import { isolates } from './live-spec.ts'
import { plainWords } from './plain-words.ts'
import { sharedLiteral } from './shared-literal.ts'
import { tablesOf } from './whole-spec.ts'
import { wordsHtml } from './words-html.ts'

interface Drawn {
  readonly title: string
  readonly spec: Spec
  readonly layouts: Readonly<Record<string, LiveLayout>>
}

/** What the reader's browser needs to draw a figure again and to tell what it shows. */
export function liveFigure({ title, spec, layouts }: Drawn, result: Result): LiveFigure {
  const tables = tablesOf(spec, result)
  const columns = Object.values(tables).flatMap((table) => Object.entries(table.columns))
  const encoded = new Set(encodedFields(spec))
  return {
    title,
    tables,
    shown: [...new Set(columns.flatMap(([name]) => (encoded.has(name) ? [name] : [])))],
    set: setTexts(columns.flatMap(([, column]) => [column.title, column.unit])),
    isolates: isolates(Object.values(layouts)[0]?.spec ?? {}),
    layouts,
  }
}

/** Texts with mathematics in them as HTML, and as the plain words that can be made of them. */
function setTexts(texts: readonly string[]): LiveFigure['set'] {
  const set = [...new Set(texts)].flatMap((text) => {
    const html = wordsHtml(text)
    if (text.includes('$')) return [[text, { html, text: plainWords(text) }] as const]
    return html.includes('<') ? [[text, { html, text }] as const] : []
  })
  return Object.fromEntries(set)
}

/** The classic script that hands a figure to the reader's runtime; parts that its layouts have in common are written once. */
export function liveScript(id: string, figure: LiveFigure): string {
  return `(self.liveFigures??={})[${JSON.stringify(id)}]=${sharedLiteral(figure)}\n`
}
