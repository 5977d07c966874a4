import type { EditionFiles } from './edition-files.ts'
import { type Compared, dataOf, type FigureTables, type Listed, tableChanges } from './figure-tables.ts'
import { byName, type Pair, pairs } from './pairs.ts'

/** A drawing as a file. */
interface DrawingFile {
  readonly path: string
  /** CSS px. */
  readonly size: readonly [width: number, height: number]
}

/** A figure of which a reader sees that it is not the same. */
export interface FigureChange extends FigureTables {
  readonly id: string
  /** As printed; empty if no chapter places it. */
  readonly number: string
  readonly title: string
  readonly page: string
  readonly drawing: { readonly differs: boolean; readonly a: DrawingFile; readonly b: DrawingFile }
  /** Title, caption, alternative text and description, where they differ. */
  readonly words: readonly Pair<string>[]
}

/** A figure that is only named. */
export interface FigureName {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly page: string
}

/** How the figures of two editions differ. */
export interface FigureChanges {
  readonly changed: readonly FigureChange[]
  readonly onlyA: readonly FigureName[]
  readonly onlyB: readonly FigureName[]
  readonly equal: readonly FigureName[]
}

/** Compares figures by what readers see: drawing, words and data, not by what files say of their making. */
export function figureChanges(a: EditionFiles, b: EditionFiles): FigureChanges {
  const named = ({ manifest }: EditionFiles) => byName(manifest.figures, ({ id }) => id)
  const all = pairs(named(a), named(b))
  const both = all.flatMap(({ a: from, b: to }) => (from && to ? [{ to, change: changeOf({ a, b, from, to }) }] : []))
  return {
    changed: both.flatMap(({ change }) => (change ? [change] : [])),
    onlyA: all.flatMap(({ a, b }) => (a && !b ? [nameOf(a)] : [])),
    onlyB: all.flatMap(({ a, b }) => (b && !a ? [nameOf(b)] : [])),
    equal: both.flatMap(({ to, change }) => (change ? [] : [nameOf(to)])),
  }
}

const nameOf = ({ id, number, title, page }: Listed): FigureName => ({ id, number, title, page })

function changeOf(compared: Compared): FigureChange | undefined {
  const { a, b, from, to } = compared
  const digests = ({ manifest }: EditionFiles, { files }: Listed) => files.map((path) => manifest.files[path]?.sha256)
  if (digests(a, from).join() === digests(b, to).join()) return undefined
  const drawing = drawingChange(compared)
  const data = { a: dataOf(a, from), b: dataOf(b, to) }
  const told = (one: Listed, description: string): Record<string, string> => ({
    title: one.title,
    caption: inOneLine(one.caption),
    'alternative text': inOneLine(one.alt),
    description: inOneLine(description),
  })
  const words = pairs(told(from, data.a.description), told(to, data.b.description)).filter(({ a, b }) => a !== b)
  const { tables, tablesOnly } = tableChanges(compared, data.b)
  const isSeen = drawing.differs || words.length + tables.length + tablesOnly.length > 0
  return isSeen ? { ...nameOf(to), drawing, words, tables, tablesOnly } : undefined
}

function drawingChange({ a, b, from, to }: Compared): FigureChange['drawing'] {
  const [inA, inB] = [drawingOf(a, from), drawingOf(b, to)]
  return { differs: inA.drawn !== inB.drawn, a: inA.file, b: inB.file }
}

function drawingOf(edition: EditionFiles, { id }: Listed): { readonly drawn: string; readonly file: DrawingFile } {
  const path = `figures/${id}/${id}.svg`
  const svg = edition.read(path)
  const side = (name: string) => Number(svg.match(new RegExp(`^<svg [^>]*?\\b${name}="([\\d.]+)"`))?.[1] ?? 0)
  const drawn = svg.replace(/<(title|desc|metadata)\b[\s\S]*?<\/\1>|@font-face\s*\{[^}]*\}/g, '')
  return { drawn, file: { path, size: [side('width'), side('height')] } }
}

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
