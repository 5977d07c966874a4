import { deflateSync } from 'node:zlib'
import { type createCanvas, type Image, loadImage, type PDFDocument } from '@napi-rs/canvas'
import * as vega from 'vega'
import type { MatrixColumn, Spec, Table } from '../../contracts.ts'
import { matrixImage, type Shades } from '../../tables/matrix-image.ts'
import { isMatrixColumn, rowsOf } from '../../tables/rows.ts'

/** What can be painted on: a canvas or a page of a PDF. */
type Context = ReturnType<PDFDocument['beginPage']> | ReturnType<ReturnType<typeof createCanvas>['getContext']>

/** A drawing that can be written down and painted at any size. */
export interface Scene {
  /** In px. */
  readonly width: number
  readonly height: number
  /** As Vega writes it. */
  readonly svg: string
  /** Paints it with its upper left corner at the origin of a context, a px being so many units of the context. */
  paint(context: Context, scale: number): Promise<void>
  end(): void
}

/** Sets up a compiled spec without rows with its tables, the pictures of matrices among them. */
export async function sceneOf(
  spec: Spec,
  tables: Readonly<Record<string, Table>>,
  shades: Shades = 'hues',
): Promise<Scene> {
  const pictures = await loaded(tables, shades)
  const view = new vega.View(vega.parse(spec as vega.Spec), { renderer: 'none', logLevel: vega.None })
  for (const [name, table] of Object.entries(tables))
    view.insert(
      name,
      rowsOf(table, (entries) => pictures.get(entries)),
    )
  const svg = await view.toSVG()
  const [, width = '0', height = '0'] = svg.match(/width="([\d.]+)" height="([\d.]+)"/) ?? []
  return {
    width: Number(width),
    height: Number(height),
    svg,
    async paint(context, scale) {
      await view.toCanvas(scale, { externalContext: withPlainText(context) })
    },
    end: () => void view.finalize(),
  }
}

/**
 * A context whose texts are not dashed as the line before them was, for which a PDF would have their outlines instead of
 * their type; and whose dashes without gaps are lines, which a PDF would have as thousands of strokes.
 */
function withPlainText(context: Context): Context {
  const fillText = context.fillText.bind(context)
  const setLineDash = context.setLineDash.bind(context)
  context.setLineDash = (dash) => setLineDash(hasGaps(dash) ? dash : [])
  context.fillText = (...text) => {
    context.setLineDash([])
    fillText(...text)
  }
  return context
}

/** Whether a pattern leaves anything out; one of odd length is repeated, its dashes then being gaps. */
function hasGaps(dash: readonly number[]): boolean {
  return dash.some((length, k) => length > 0 && (dash.length % 2 === 1 || k % 2 === 1))
}

/** The pictures of all matrices, because drawing does not wait for them. */
async function loaded(tables: Readonly<Record<string, Table>>, shades: Shades): Promise<Map<readonly number[], Image>> {
  const cells = Object.values(tables).flatMap(({ columns }) =>
    Object.values(columns).flatMap((column) =>
      isMatrixColumn(column) ? column.values.map((entries) => [entries, column] as const) : [],
    ),
  )
  const images = cells.map(async ([entries, column]) => [entries, await pictureOf(entries, column, shades)] as const)
  return new Map(await Promise.all(images))
}

/** A matrix as an image that says where it is from: an SVG has its source, a canvas its pixels. */
async function pictureOf(entries: readonly number[], { rows, cols }: MatrixColumn, shades: Shades): Promise<Image> {
  const src = matrixImage(entries, [rows, cols], { deflate: (bytes) => deflateSync(bytes, { level: 9 }), shades })
  const image = await loadImage(Buffer.from(src.slice(src.indexOf(',') + 1), 'base64'))
  return Object.defineProperty(image, 'src', { value: src })
}
