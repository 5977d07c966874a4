import { transforms } from 'vega-dataflow'
import * as encode from 'vega-encode'
import { expressionInterpreter } from 'vega-interpreter'
import { parse } from 'vega-parser'
import { textMetrics } from 'vega-scenegraph'
import * as transform from 'vega-transforms'
import { View } from 'vega-view'
import * as viewTransform from 'vega-view-transforms'
import type { LiveLayout, Measures, Table } from '../../contracts.ts'
import { rowsOf } from '../../tables/rows.ts'
import { Picture } from './picture.ts'

Object.assign(transforms, transform, viewTransform, encode)

const widths = new Map<string, number>()
const measure = textMetrics.width

/** Texts are as wide as they were when the static drawing was made; those it did not have are measured here. */
textMetrics.width = (item, text) => {
  const { fontSize = 11, fontWeight = 400, limit = 0 } = item
  const trimmed = String(text ?? '').trim()
  const width = widths.get(`${fontWeight} ${fontSize} ${trimmed}`) ?? measure({ ...item, limit: 0 }, trimmed)
  return limit > 0 ? Math.min(width, limit) : width
}

function learn(measures: Measures): void {
  for (const [font, texts] of Object.entries(measures))
    for (const [text, width] of Object.entries(texts)) widths.set(`${font} ${text}`, width)
}

/**
 * A layout of a figure, drawn by Vega into a host that need not be in the page yet.
 * Expressions are interpreted, because a strict Content-Security-Policy allows no code to be made of text.
 */
export async function viewOf(
  { spec, measures }: LiveLayout,
  tables: Readonly<Record<string, Table>>,
  host: Element,
): Promise<View> {
  learn(measures)
  const runtime = parse(spec, { events: { bind: 'none' } }, { ast: true })
  const view = new View(runtime, { expr: expressionInterpreter, renderer: 'svg' }).initialize(host)
  for (const [name, table] of Object.entries(tables)) {
    view.insert(
      name,
      rowsOf(table, (entries, column) => new Picture(entries, column)),
    )
  }
  return view.runAsync()
}
