import { deflateSync } from 'node:zlib'
import * as vega from 'vega'
import type { LiveLayout, MatrixColumn, Result, Spec } from '../contracts.ts'
import { compiled, quietLogger } from '../specs/compiled.ts'
import { liveSpec } from '../specs/live-spec.ts'
import { type WholeSpec, withData } from '../specs/whole-spec.ts'
import { matrixImage } from '../tables/matrix-image.ts'
import { fontKey, textWidth } from './font-metrics.ts'
import { type Imprint, imprinted } from './imprint.ts'

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

/** The spec with its data, the house look and the inks put in, matrices as small images. */
export function wholeSpec(spec: Spec, result: Result): WholeSpec {
  return withData(spec, result, picture)
}

function picture(entries: readonly number[], { rows, cols }: MatrixColumn): string {
  return matrixImage(entries, [rows, cols], { deflate: (bytes) => deflateSync(bytes, { level: 9 }) })
}

/**
 * Draws a spec as SVG, the same bytes for the same spec; ids are counted within the drawing, because Vega counts them
 * over all that are being drawn.
 */
export async function draw(spec: WholeSpec, imprint: Imprint): Promise<Drawing> {
  const { vega: vegaSpec, warnings: complaints } = compiled(spec)
  const warnings = [...complaints]
  const logger = quietLogger((message) => warnings.push(message))
  const view = new vega.View(vega.parse(vegaSpec), { renderer: 'none', logger })
  const raw = await view.toSVG()
  const measures = measuresOf((view.scenegraph() as unknown as { root: SceneNode }).root)
  view.finalize()
  const [, width = '0', height = '0'] = raw.match(/width="([\d.]+)" height="([\d.]+)"/) ?? []
  return {
    svg: imprinted(raw, imprint),
    width: Number(width),
    height: Number(height),
    warnings,
    live: { spec: liveSpec(vegaSpec, Object.keys(spec.datasets)), measures },
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
