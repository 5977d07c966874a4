import { createCanvas, type Image, loadImage } from '@napi-rs/canvas'
import * as vega from 'vega'
import type { LiveLayout, Table } from '../contracts.ts'
import { PAPER } from '../specs/theme.ts'
import { matrixImage } from '../tables/matrix-image.ts'
import { isMatrixColumn, rowsOf } from '../tables/rows.ts'

/** Pixels of the picture per CSS pixel of the drawing. */
const SCALE = 2

/**
 * A drawing as a PNG on the light paper, with the type that the page has.
 * @returns the bytes of the file, the same for the same drawing.
 */
export async function raster(
  { spec }: LiveLayout,
  tables: Readonly<Record<string, Table>>,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  const pictures = await loaded(tables)
  const canvas = createCanvas(Math.round(SCALE * width), Math.round(SCALE * height))
  const context = canvas.getContext('2d')
  context.fillStyle = PAPER.light
  context.fillRect(0, 0, canvas.width, canvas.height)
  const view = new vega.View(vega.parse(spec as vega.Spec), { renderer: 'none', logLevel: vega.None })
  for (const [name, table] of Object.entries(tables))
    view.insert(
      name,
      rowsOf(table, (entries) => pictures.get(entries)),
    )
  await view.toCanvas(SCALE, { externalContext: context })
  view.finalize()
  return canvas.encode('png')
}

/** The pictures of all matrices, because drawing does not wait for them. */
async function loaded(tables: Readonly<Record<string, Table>>): Promise<Map<readonly number[], Image>> {
  const cells = Object.values(tables).flatMap(({ columns }) =>
    Object.values(columns).flatMap((column) =>
      isMatrixColumn(column) ? column.values.map((entries) => ({ entries, column })) : [],
    ),
  )
  const images = cells.map(async ({ entries, column: { rows, cols } }) => {
    const [, png = ''] = matrixImage(entries, [rows, cols]).split(',')
    return [entries, await loadImage(Buffer.from(png, 'base64'))] as const
  })
  return new Map(await Promise.all(images))
}
