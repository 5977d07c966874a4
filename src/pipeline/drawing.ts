import { deflateSync } from 'node:zlib'
import * as vega from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'
import type { LiveLayout, MatrixColumn, Result, Spec, Table } from '../contracts.ts'
import { matrixImage } from '../tables/matrix-image.ts'
import { rowsOf } from '../tables/rows.ts'
import { fontKey, textWidth } from './fonts.ts'
import { type Imprint, imprinted } from './imprint.ts'
import { liveSpec, withIsolation } from './live-spec.ts'
import { FIGURE_CONFIG, withInks } from './theme.ts'

/** A figure's spec with its data in it: what is published, compiled and drawn. */
export type WholeSpec = TopLevelSpec & { readonly datasets: Readonly<Record<string, readonly object[]>> }

/** One drawing of a figure. */
export interface Drawing {
  /** Without XML declaration, sized by its viewBox, ids prefixed; it says what it is and what it was made from. */
  readonly svg: string
  readonly width: number
  readonly height: number
  /** What Vega-Lite complained of while compiling. */
  readonly warnings: readonly string[]
  readonly live: LiveLayout
}

/** The spec with the tables it names, the house look and the inks put in. */
export function wholeSpec(spec: Spec, result: Result): WholeSpec {
  const tables = Object.entries(tablesOf(spec, result))
  const datasets = Object.fromEntries(tables.map(([name, table]) => [name, rowsOf(table, picture)]))
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    ...withInks(spec),
    config: vega.mergeConfig(FIGURE_CONFIG as vega.Config, withInks((spec['config'] as vega.Config | undefined) ?? {})),
    datasets,
  } as unknown as WholeSpec
}

function picture(entries: readonly number[], { rows, cols }: MatrixColumn): string {
  return matrixImage(entries, [rows, cols], (bytes) => deflateSync(bytes, { level: 9 }))
}

/** The names of the tables a spec draws from. */
export function dataNames(node: unknown): string[] {
  if (node === null || typeof node !== 'object') return []
  const { data } = node as { data?: { name?: unknown } }
  const own = typeof data?.name === 'string' ? [data.name] : []
  return [...own, ...Object.values(node).flatMap(dataNames)]
}

/** The tables of a Result that a spec draws from, in its order. */
export function tablesOf(spec: unknown, { tables }: Result): Readonly<Record<string, Table>> {
  const names = [...new Set(dataNames(spec))].filter((name) => name in tables)
  return Object.fromEntries(names.map((name) => [name, tables[name]!]))
}

/**
 * Draws a spec as SVG, the same bytes for the same spec; ids are counted within the drawing, because Vega counts them
 * over all that are being drawn.
 */
export async function draw(spec: WholeSpec, imprint: Imprint): Promise<Drawing> {
  const warnings: string[] = []
  const logger = quietLogger((message) => warnings.push(message))
  const compiled = withIsolation(compile(structuredClone(spec), { logger }).spec)
  const view = new vega.View(vega.parse(compiled), { renderer: 'none', logger })
  const raw = await view.toSVG()
  const measures = measuresOf((view.scenegraph() as unknown as { root: SceneNode }).root)
  view.finalize()
  const [, width = '0', height = '0'] = raw.match(/width="([\d.]+)" height="([\d.]+)"/) ?? []
  return {
    svg: imprinted(raw, imprint),
    width: Number(width),
    height: Number(height),
    warnings,
    live: { spec: liveSpec(compiled, Object.keys(spec.datasets)), measures },
  }
}

interface SceneNode {
  readonly marktype?: string
  readonly items?: readonly SceneNode[]
  readonly text?: unknown
  readonly fontSize?: number
  readonly fontWeight?: string | number
}

/** The width of every text of a scene, so that a browser lays it out exactly as it was laid out here. */
function measuresOf(root: SceneNode): LiveLayout['measures'] {
  const measures: Record<string, Record<string, number>> = {}
  const visit = (node: SceneNode): void => {
    for (const item of node.items ?? []) {
      if (node.marktype !== 'text') visit(item)
      else
        for (const line of [item.text ?? ''].flat().map((text) => String(text).trim())) {
          const font = fontKey(item)
          measures[font] = { ...measures[font], [line]: Math.round(1000 * textWidth(item, line)) / 1000 }
        }
    }
  }
  visit(root)
  return measures
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
