import type { LiveFigure, Result, Spec } from '../contracts.ts'
import { type Drawing, tablesOf } from './drawing.ts'
import { isolates } from './live-spec.ts'
import { markdownHtml } from './markdown.ts'
import { plainWords } from './plain-words.ts'
import { encodedFields } from './spec-contract.ts'

interface Drawn {
  readonly title: string
  readonly spec: Spec
  readonly drawings: Readonly<Record<string, Drawing>>
}

/** What the reader's browser needs to draw a figure again and to tell what it shows. */
export function liveFigure({ title, spec, drawings }: Drawn, result: Result): LiveFigure {
  const tables = tablesOf(spec, result)
  const columns = Object.values(tables).flatMap((table) => Object.entries(table.columns))
  const encoded = new Set(encodedFields(spec))
  const layouts = Object.entries(drawings).map(([name, { live }]) => [name, live])
  return {
    title,
    tables,
    shown: [...new Set(columns.flatMap(([name]) => (encoded.has(name) ? [name] : [])))],
    set: setTexts(columns.flatMap(([, column]) => [column.title, column.unit])),
    isolates: isolates(drawings['wide']?.live.spec ?? {}),
    layouts: Object.fromEntries(layouts),
  }
}

/** Texts with $TeX$ in them as HTML, and as the plain words that can be made of them. */
function setTexts(texts: readonly string[]): LiveFigure['set'] {
  const set = [...new Set(texts)].filter((text) => text.includes('$'))
  return Object.fromEntries(set.map((text) => [text, { html: markdownHtml(text), text: plainWords(text) }]))
}

/** The classic script that hands a figure to the reader's runtime. */
export function liveScript(id: string, figure: LiveFigure): string {
  return `(self.liveFigures??={})[${JSON.stringify(id)}]=${JSON.stringify(figure)}\n`
}
