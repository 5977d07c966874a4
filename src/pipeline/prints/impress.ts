import type { Spec } from '../../contracts.ts'
import { compiled } from '../../specs/compiled.ts'
import { FRAMES, type FrameName } from '../../specs/frames.ts'
import { liveSpec } from '../../specs/live-spec.ts'
import { tablesOf } from '../../specs/whole-spec.ts'
import type { Artifact } from '../artifacts.ts'
import { wholeSpec } from '../drawing.ts'
import { drawingFaults, type Engraving } from '../engraving.ts'
import { type Problem, refuse } from '../problems.ts'
import { greyed } from './greys.ts'
import { type Impression, type Inks, madeBy, suffix } from './impressions.ts'
import { huesIn } from './luminance.ts'
import { pdfOf } from './pdf.ts'
import { pngOf } from './png.ts'
import { type Scene, sceneOf } from './scene.ts'
import type { Sheet } from './sheets.ts'
import { svgOf } from './svg.ts'

/**
 * Prints impressions of a figure; each sheet is laid out once.
 * @throws {BookError} if the figure does not draw on a sheet.
 */
export async function impress(engraving: Engraving, impressions: readonly Impression[]): Promise<Artifact[]> {
  const made: Artifact[] = []
  for (const sheet of new Set(impressions.map((one) => one.sheet))) {
    const spec = specOn(sheet, engraving)
    for (const inks of ['color', 'grey'] as const) {
      const asked = impressions.filter((one) => one.sheet === sheet && one.inks === inks)
      if (asked.length > 0) made.push(...(await inked(engraving, { sheet, spec, inks }, asked)))
    }
  }
  return made
}

interface Layout {
  readonly sheet: Sheet
  readonly spec: Spec
  readonly inks: Inks
}

async function inked(
  engraving: Engraving,
  { sheet, spec, inks }: Layout,
  asked: readonly Impression[],
): Promise<Artifact[]> {
  const { provenance, result, file } = engraving
  const isGrey = inks === 'grey'
  const tables = tablesOf(engraving.spec, result)
  const scene = await sceneOf(isGrey ? greyed(spec) : spec, tables, isGrey ? 'greys' : 'hues')
  const room = { name: sheet.paper ? `${sheet.paper.width} mm` : 'wide', room: sheet.frame.width }
  refuse([
    ...drawingFaults(room, { ...scene, warnings: [] }).map((what) => ({ where: file, what })),
    ...(isGrey ? hueFaults(scene, file) : []),
  ])
  const made: Artifact[] = []
  for (const impression of asked)
    made.push({
      name: `${provenance.figure}${suffix(impression)}`,
      content: await printed(scene, impression, engraving),
      made: madeBy(impression),
    })
  scene.end()
  return made
}

/** A colour that an expression makes, or a scheme that a signal names, is known only when it is drawn. */
function hueFaults({ svg }: Scene, where: string): Problem[] {
  const hues = huesIn(svg)
  if (hues.length === 0) return []
  return [
    {
      where,
      what: `the drawing in grey has ${hues.slice(0, 3).join(', ')}, which is no grey`,
      instead: 'Give colours as inks or by a scale, not by an expression: color: { value: "@blue" }.',
    },
  ]
}

function printed(scene: Scene, impression: Impression, engraving: Engraving): Promise<string | Uint8Array> {
  const { title, alt, provenance } = engraving
  const { figure, creator, license, url } = provenance
  if (impression.format === 'svg') return svgOf(scene, impression, { prefix: figure, title, alt })
  if (impression.format === 'pdf') return pdfOf(scene, impression.sheet)
  return pngOf(scene, impression, {
    Title: title,
    Author: creator,
    Description: alt,
    Copyright: `${creator}, ${license}`,
    Source: url,
  })
}

/** A figure's compiled spec on a sheet, without rows. */
function specOn({ frame }: Sheet, { drawings, specIn, result, file }: Engraving): Spec {
  const name = (Object.keys(FRAMES) as FrameName[]).find((one) => FRAMES[one].width === frame.width)
  if (name) return drawings[name].live.spec
  const whole = wholeSpec(specIn(frame), result)
  const { vega, warnings } = compiled(whole)
  refuse(
    warnings.map((warning) => ({ where: file, what: `Vega-Lite warns at ${Math.round(frame.width)} px: ${warning}` })),
  )
  return liveSpec(vega, Object.keys(whole.datasets))
}
