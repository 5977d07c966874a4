import type { Figure, Result } from '../contracts.ts'
import { controlsOf } from '../specs/controls.ts'
import { FRAMES, type FrameName } from '../specs/frames.ts'
import { liveFigure, liveScript } from '../specs/live-figure.ts'
import { type FigureWords, spoken } from '../specs/spoken.ts'
import type { WholeSpec } from '../specs/whole-spec.ts'
import { budgetFaults } from './budgets.ts'
import { type Drawing, draw, wholeSpec } from './drawing.ts'
import { lineOfWord, wordFaults } from './figure-words.ts'
import { useFontMetrics } from './font-metrics.ts'
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
  readonly provenance: Provenance
  readonly result: Result
  readonly spec: WholeSpec
  readonly drawings: Readonly<Record<FrameName, Drawing>>
  readonly controls: ReturnType<typeof controlsOf>
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
    ...entries.flatMap(([name, drawing]) => drawingFaults(name, drawing)).map((what) => ({ where: file, what })),
    ...budgetFaults(drawings, live).map((fault) => ({ where: file, ...fault })),
  ])
  const spec = wholeSpec(specs.wide, result)
  return { ...words, provenance, result, spec, drawings, controls: controlsOf(specs.wide), live }
}

function drawingFaults(name: FrameName, { svg, width, warnings, live }: Drawing): string[] {
  const lost = svg.replace(/data:[^"]*/g, '').match(/\b(NaN|Infinity)\b/)?.[0]
  const room = FRAMES[name].width
  return [
    ...warnings.map((warning) => `Vega-Lite warns: ${warning}`),
    ...foreignTransforms(live.spec).map(
      (type) => `${name} needs the transform ${type}, which live figures have not; compute it in the experiment`,
    ),
    ...(lost
      ? [`the drawing (${name}) has ${lost} in it: an expression or a scale of the spec has no value there`]
      : []),
    ...(width > room + 1
      ? [
          `the drawing is ${Math.ceil(width)} px wide in a frame of ${room} px (${name}); set widths from the frame it is given`,
        ]
      : []),
  ]
}
