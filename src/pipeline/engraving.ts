import type { Figure, Frame, Result, Spec } from '../contracts.ts'
import { controlsOf } from '../specs/controls.ts'
import { FRAMES, type FrameName } from '../specs/frames.ts'
import { liveFigure, liveScript } from '../specs/live-figure.ts'
import { type FigureWords, spoken } from '../specs/spoken.ts'
import { FIGURE_FONT } from '../specs/theme.ts'
import type { WholeSpec } from '../specs/whole-spec.ts'
import { budgetFaults } from './budgets.ts'
import { type Drawing, draw, wholeSpec } from './drawing.ts'
import { lineOfWord, wordFaults } from './figure-words.ts'
import { untyped, useFontMetrics } from './font-metrics.ts'
import { foreignTransforms } from './foreign-transforms.ts'
import { refuse } from './problems.ts'
import type { Provenance } from './provenance.ts'
import { specFaults } from './spec-contract.ts'

/** What a figure is drawn of. */
export interface Subject {
  readonly file: string
  readonly result: Result
  readonly provenance: Provenance
}

/** A figure that has spoken and been drawn, with everything that its files are made of. */
export interface Engraving extends FigureWords {
  /** The figure's file. */
  readonly file: string
  readonly provenance: Provenance
  readonly result: Result
  readonly spec: WholeSpec
  readonly drawings: Readonly<Record<FrameName, Drawing>>
  readonly controls: ReturnType<typeof controlsOf>
  /** What it draws in another frame. */
  specIn(frame: Frame): Spec
  /** The classic script that brings the figure to life. */
  readonly live: string
}

useFontMetrics()

/**
 * Lets a figure speak and draws it at every width.
 * @throws {BookError} if it lacks words, names a missing table or field, does not draw, or weighs too much.
 */
export async function engrave(figure: Figure, { file, result, provenance }: Subject): Promise<Engraving> {
  const { specs, ...words } = spoken(figure, result)
  const problems = Object.values(specs).flatMap((spec) => specFaults(spec, result))
  const at = { where: file, line: lineOfWord(file, 'spec') }
  refuse([...wordFaults(words, file), ...[...new Set(problems)].map((what) => ({ ...at, what }))])
  const { figure: id } = provenance
  const entries: [FrameName, Drawing][] = []
  for (const name of Object.keys(FRAMES) as FrameName[]) {
    const imprint = { prefix: `${id}-${name}`, title: words.title, alt: words.alt, provenance }
    entries.push([name, await draw(wholeSpec(specs[name], result), imprint)])
  }
  const drawings = Object.fromEntries(entries) as Record<FrameName, Drawing>
  const layouts = Object.fromEntries(entries.map(([name, drawing]) => [name, drawing.live]))
  const live = liveScript(id, liveFigure({ title: words.title, spec: specs.wide, layouts }, result))
  refuse([
    ...entries.flatMap(([name, drawing]) => frameFaults(name, drawing)).map((what) => ({ where: file, what })),
    ...budgetFaults(drawings, live).map((fault) => ({ where: file, ...fault })),
  ])
  const spec = wholeSpec(specs.wide, result)
  const controls = controlsOf(specs.wide)
  return {
    ...words,
    file,
    provenance,
    result,
    spec,
    drawings,
    controls,
    live,
    specIn: (frame) => figure.spec(result, frame),
  }
}

function frameFaults(name: FrameName, drawing: Drawing): string[] {
  return [
    ...foreignTransforms(drawing.live.spec).map(
      (type) => `${name} needs the transform ${type}, which live figures have not; compute it in the experiment`,
    ),
    ...drawingFaults({ name, room: FRAMES[name].width }, drawing),
  ]
}

interface Room {
  readonly name: string
  /** In px. */
  readonly room: number
}

/** What is wrong with a drawing, in words. */
export function drawingFaults(
  { name, room }: Room,
  { svg, width, warnings }: Pick<Drawing, 'svg' | 'width' | 'warnings'>,
): string[] {
  const lost = svg.replace(/data:[^"]*/g, '').match(/\b(NaN|Infinity)\b/)?.[0]
  const missing = untyped(svg)
  return [
    ...warnings.map((warning) => `Vega-Lite warns: ${warning}`),
    ...(missing.length > 0
      ? [`the drawing (${name}) prints ${missing.join(' ')}, which ${FIGURE_FONT} has not; write it otherwise`]
      : []),
    ...(lost
      ? [`the drawing (${name}) has ${lost} in it: an expression or a scale of the spec has no value there`]
      : []),
    ...(width > room + 1
      ? [
          `the drawing is ${Math.ceil(width)} px wide in a frame of ${Math.floor(room)} px (${name}); set widths from the frame it is given`,
        ]
      : []),
  ]
}
