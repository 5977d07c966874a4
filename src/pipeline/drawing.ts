import * as vega from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'
import type { Result, Spec, Table } from '../contracts.ts'
import { matrixImage } from './matrix-image.ts'
import { isMatrixColumn } from './result-contract.ts'
import { FIGURE_CONFIG, withInks } from './theme.ts'

/** A figure's spec with its data in it: what is published, compiled and drawn. */
export type WholeSpec = TopLevelSpec & { readonly datasets: Readonly<Record<string, readonly object[]>> }

/** One drawing of a figure. */
export interface Drawing {
  /** Without XML declaration, sized by its viewBox, ids prefixed. */
  readonly svg: string
  readonly width: number
  readonly height: number
  /** What Vega-Lite complained of while compiling. */
  readonly warnings: readonly string[]
}

/** The rows of a table; a matrix cell becomes an image. */
export function rowsOf({ columns }: Table): object[] {
  const cells = Object.entries(columns).map(([name, column]) => ({
    name,
    values: isMatrixColumn(column)
      ? column.values.map((entries) => matrixImage(entries, column.rows, column.cols))
      : column.values,
  }))
  return Array.from({ length: cells[0]?.values.length ?? 0 }, (_, row) =>
    Object.fromEntries(cells.map(({ name, values }) => [name, values[row]])),
  )
}

/** The spec with the tables it names, the house look and the inks put in. */
export function wholeSpec(spec: Spec, result: Result): WholeSpec {
  const names = [...new Set(dataNames(spec))].filter((name) => name in result.tables)
  const datasets = Object.fromEntries(names.map((name) => [name, rowsOf(result.tables[name] as Table)]))
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    ...withInks(spec),
    config: vega.mergeConfig(FIGURE_CONFIG as vega.Config, withInks((spec['config'] as vega.Config | undefined) ?? {})),
    datasets,
  } as unknown as WholeSpec
}

/** The names of the tables a spec draws from. */
export function dataNames(node: unknown): string[] {
  if (node === null || typeof node !== 'object') return []
  const { data } = node as { data?: { name?: unknown } }
  const own = typeof data?.name === 'string' ? [data.name] : []
  return [...own, ...Object.values(node).flatMap(dataNames)]
}

/**
 * Draws a spec as SVG, the same bytes for the same spec; ids are counted within the drawing, because Vega counts them
 * over all that are being drawn.
 * @param prefix put before every id in the drawing, so that two drawings can share a page.
 */
export async function draw(spec: WholeSpec, prefix: string): Promise<Drawing> {
  const warnings: string[] = []
  const logger = quietLogger((message) => warnings.push(message))
  const compiled = compile(structuredClone(spec), { logger }).spec
  const view = new vega.View(vega.parse(compiled), { renderer: 'none', logger })
  const raw = await view.toSVG()
  view.finalize()
  const [, width = '0', height = '0'] = raw.match(/width="([\d.]+)" height="([\d.]+)"/) ?? []
  return { svg: embeddable(raw, prefix), width: Number(width), height: Number(height), warnings }
}

/** What Vega writes for its own later use and no reader sees. */
const INVISIBLE = [
  /<path class="foreground"[^>]*display="none"\/>/g,
  /<path class="background"[^>]*d="M0,0h0v0h0Z"[^>]*\/>/g,
  /<path class="background"((?!fill=|stroke=)[^>])*\/>/g,
  / (role|aria-[a-z]+|pointer-events)="[^"]*"/g,
  / opacity="1"/g,
]

function embeddable(svg: string, prefix: string): string {
  const defined = [...svg.matchAll(/<\w+ id="([^"]+)"/g)].map(([, id]) => id as string)
  const names = new Map(defined.map((id, index) => [id, `${prefix}-${index}`]))
  return INVISIBLE.reduce((text, pattern) => text.replace(pattern, ''), svg)
    .replace(/ width="[\d.]+" height="[\d.]+"/, '')
    .replace(' version="1.1" class="marks"', '')
    .replace(/ xmlns:xlink="[^"]*"/, svg.includes('xlink:') ? '$&' : '')
    .replace(/(<\w+ id="|url\(#)([^")]+)/g, (whole, before: string, id: string) => {
      const name = names.get(id)
      return name ? before + name : whole
    })
}

function quietLogger(warn: (message: string) => void): vega.LoggerInterface {
  const said = (...parts: readonly unknown[]): object => {
    warn(parts.join(' '))
    return logger
  }
  const silent = (): object => logger
  const logger = { level: silent, error: said, warn: said, info: silent, debug: silent }
  return logger as unknown as vega.LoggerInterface
}
