import type { Table } from '../contracts.ts'
import { FIGURE_FONT, inkRules } from '../specs/theme.ts'
import { tablesOf } from '../specs/whole-spec.ts'
import { csvOf } from '../tables/csv.ts'
import type { Drawing } from './drawing.ts'
import type { Engraving } from './engraving.ts'
import { FACES } from './faces.ts'
import { raster } from './raster.ts'
import { subset } from './subsets.ts'

/** One file of a figure. */
export interface Artifact {
  readonly name: string
  readonly content: string | Uint8Array
}

/** All files, or only those that the pages use and link as data: nothing that is for print. */
export type Exports = 'all' | 'web'

/** A figure's files: drawing, picture, data, spec, and the script that brings it to life. */
export async function artifactsOf(engraving: Engraving, exports: Exports = 'all'): Promise<Artifact[]> {
  const { title, caption, alt, description, provenance, drawings, spec, result, live } = engraving
  const { figure: id, experiment } = provenance
  const tables = tablesOf(spec, result)
  const data = { id, title, caption, alt, description, experiment, provenance, tables }
  return [
    { name: `${id}.svg`, content: await standaloneSvg(drawings.wide) },
    ...(exports === 'all'
      ? [{ name: `${id}.png`, content: await raster(drawings.wide.live, tables, drawings.wide) }]
      : []),
    { name: `${id}.json`, content: JSON.stringify(data) },
    { name: `${id}.vl.json`, content: JSON.stringify(spec) },
    { name: `${id}.js`, content: live },
    ...csvFiles(engraving).map(({ file, table }) => ({ name: file, content: csvOf(table) })),
  ]
}

/** The tables a figure draws from, each with the name of its CSV file; the first has the figure's own name. */
export function csvFiles({
  provenance: { figure: id },
  spec,
  result,
}: Pick<Engraving, 'provenance' | 'spec' | 'result'>): { readonly file: string; readonly table: Table }[] {
  return Object.entries(tablesOf(spec, result)).map(([name, table], i) => ({
    file: i === 0 ? `${id}.csv` : `${id}-${name}.csv`,
    table,
  }))
}

/** The drawing as a file of its own: its size, both themes and the glyphs it uses inside. */
async function standaloneSvg(wide: Drawing): Promise<string> {
  const words = [...wide.svg.matchAll(/>([^<]+)<\/t(?:ext|span)>/g)].map(([, text]) => decoded(text as string)).join('')
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
  const size = `width="${wide.width}" height="${wide.height}"`
  return `${wide.svg.replace('<svg ', `<svg ${size} `).replace('</metadata>', () => `</metadata>${style}`)}\n`
}

const decoded = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
