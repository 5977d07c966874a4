import { csvFormatRows } from 'd3-dsv'
import type { Result, Table } from '../contracts.ts'
import { dataNames } from './drawing.ts'
import type { Plate } from './figures.ts'
import { FACES, subset } from './fonts.ts'
import { isMatrixColumn } from './result-contract.ts'
import { FIGURE_FONT, inkRules } from './theme.ts'

/** One file of a figure. */
export interface Artifact {
  readonly name: string
  readonly content: string
}

/** A figure's files: drawing, data and spec. */
export async function artifactsOf(plate: Plate, result: Result): Promise<Artifact[]> {
  const tables = [...new Set(dataNames(plate.spec))].filter((name) => name in result.tables)
  const { id, title, caption, alt, description, experiment } = plate
  const data = Object.fromEntries(tables.map((name) => [name, result.tables[name]]))
  return [
    { name: `${id}.svg`, content: await standaloneSvg(plate) },
    { name: `${id}.json`, content: JSON.stringify({ id, title, caption, alt, description, experiment, tables: data }) },
    { name: `${id}.vl.json`, content: JSON.stringify(plate.spec) },
    ...tables.map((name, i) => ({
      name: i === 0 ? `${id}.csv` : `${id}-${name}.csv`,
      content: csvOf(result.tables[name] as Table),
    })),
  ]
}

/** A table as CSV with a header of column names; a matrix cell becomes one line per entry, with its row and column. */
export function csvOf({ columns }: Table): string {
  const names = Object.keys(columns)
  const all = Object.values(columns)
  const matrix = all.find(isMatrixColumn)
  const count = all[0]?.values.length ?? 0
  const line = (row: number, entry?: number) =>
    all.map((column) =>
      isMatrixColumn(column) ? (column.values[row]?.[entry ?? 0] ?? '') : (column.values[row] ?? ''),
    )
  if (!matrix) return csvFormatRows([names, ...Array.from({ length: count }, (_, row) => line(row).map(String))])
  const entries = Array.from({ length: matrix.rows * matrix.cols }, (_, entry) => entry)
  const lines = Array.from({ length: count }, (_, row) =>
    entries.map((entry) => [...line(row, entry), Math.floor(entry / matrix.cols), entry % matrix.cols].map(String)),
  )
  return csvFormatRows([[...names, 'row', 'column'], ...lines.flat()])
}

/** The drawing as a file of its own: size, title, description, both themes and the glyphs it uses inside. */
async function standaloneSvg({ id, title, alt, drawings: { wide } }: Plate): Promise<string> {
  const words = [...wide.svg.matchAll(/>([^<]+)</g)].map(([, text]) => decoded(text as string)).join('')
  const characters = [...new Set(words)].sort().join('')
  const faces = FACES.filter(
    ({ family, weight }) => family === FIGURE_FONT && (weight === 400 || wide.svg.includes(`font-weight="${weight}"`)),
  )
  const rules = await Promise.all(
    faces.map(async (face) => {
      const font = Buffer.from(await subset(face, characters)).toString('base64')
      return `@font-face{font-family:"${face.family}";font-weight:${face.weight};src:url(data:font/woff2;base64,${font})}`
    }),
  )
  const style = `<style>:root{color-scheme:light dark}${rules.join('')}${inkRules('svg').replaceAll('\n', '')}</style>`
  const names = `<title id="${id}-title">${escaped(title)}</title><desc id="${id}-desc">${escaped(alt)}</desc>`
  const size = `width="${wide.width}" height="${wide.height}" role="img" aria-labelledby="${id}-title ${id}-desc"`
  return `${wide.svg.replace('<svg ', `<svg ${size} `).replace('>', () => `>${names}${style}`)}\n`
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const decoded = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
