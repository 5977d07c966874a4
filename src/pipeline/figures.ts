import type { Control } from '../contracts.ts'
import { controlsOf } from '../specs/controls.ts'
import { FRAMES, type FrameName } from '../specs/frames.ts'
import { liveFigure, liveScript } from '../specs/live-figure.ts'
import { markdownHtml } from '../specs/markdown.ts'
import type { Spoken } from '../specs/spoken.ts'
import type { WholeSpec } from '../specs/whole-spec.ts'
import type { Book } from './book.ts'
import { budgetFaults } from './budgets.ts'
import { type Drawing, draw, wholeSpec } from './drawing.ts'
import { lineOfWord, wordFaults } from './figure-words.ts'
import { useFontMetrics } from './fonts.ts'
import { foreignTransforms } from './foreign-transforms.ts'
import { graphDigest } from './import-graph.ts'
import { forgetful, type Memory } from './memory.ts'
import { type Pool, TaskError } from './pool.ts'
import { BookError, type Problem, refuse } from './problems.ts'
import { type Provenance, provenanceOf } from './provenance.ts'
import type { Run } from './run.ts'
import { specFaults } from './spec-contract.ts'
import { suggestion } from './suggestion.ts'

/** A figure that has spoken and been drawn. */
export interface Plate {
  readonly id: string
  readonly experiment: string
  readonly title: string
  /** Markdown with $TeX$, and the same as HTML. */
  readonly caption: string
  readonly captionHtml: string
  readonly alt: string
  readonly description: string
  readonly descriptionHtml: string
  readonly spec: WholeSpec
  readonly drawings: Readonly<Record<FrameName, Drawing>>
  readonly provenance: Provenance
  /** What the reader can set in the live figure. */
  readonly controls: readonly Control[]
  /** The classic script that brings the figure to life. */
  readonly live: string
}

/** What figures are drawn of, and with. */
export interface Studio {
  readonly book: Book
  readonly runs: readonly Run[]
  readonly pool: Pool
  /** What was drawn before; a build has none. */
  readonly memory?: Memory | undefined
}

/**
 * Lets every figure speak and draws it at every width.
 * @throws {BookError} naming each figure that lacks words, names a missing experiment, table or field, does not draw, or
 * weighs too much.
 */
export async function drawFigures(figures: ReadonlyMap<string, string>, studio: Studio): Promise<Plate[]> {
  useFontMetrics()
  const settled = await Promise.allSettled([...figures].map(([id, file]) => drawOne(id, file, studio)))
  const problems = settled.flatMap((outcome): readonly Problem[] => {
    if (outcome.status === 'fulfilled') return []
    if (outcome.reason instanceof BookError) return outcome.reason.problems
    throw outcome.reason
  })
  refuse(problems)
  return settled.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
}

async function drawOne(id: string, file: string, { book, runs, pool, memory = forgetful }: Studio): Promise<Plate> {
  try {
    const { experiment } = await pool.ask<{ experiment: string }>({ kind: 'inspect', name: id, file, as: 'figure' })
    const run = runs.find(({ name }) => name === experiment)
    if (!run) {
      const instead = suggestion(
        experiment,
        runs.map(({ name }) => name),
      )
      throw new BookError([{ where: file, what: `there is no experiment ${experiment}`, instead }])
    }
    const spoken = await pool.ask<Spoken>({ kind: 'view', name: id, file, result: run.result })
    refuse([
      ...wordFaults(spoken, file),
      ...[...new Set(Object.values(spoken.specs).flatMap((spec) => specFaults(spec, run.result)))].map((what) => ({
        where: file,
        line: lineOfWord(file, 'spec'),
        what,
      })),
    ])
    const provenance = provenanceOf({ id, code: await graphDigest(file) }, run, book)
    const { result } = run
    return await memory({ provenance, spoken, result }, () => plate({ spoken, provenance, run, file }))
  } catch (error) {
    if (error instanceof BookError) throw error
    const detail = error instanceof TaskError ? error.detail : undefined
    throw new BookError([
      { where: file, what: `the figure ${id} cannot be drawn: ${(error as Error).message}`, instead: detail },
    ])
  }
}

interface Sitting {
  readonly spoken: Spoken
  readonly provenance: Provenance
  readonly run: Run
  readonly file: string
}

async function plate({ spoken: { specs, ...words }, provenance, run, file }: Sitting): Promise<Plate> {
  const { figure: id } = provenance
  const entries: [FrameName, Drawing][] = []
  for (const name of Object.keys(FRAMES) as FrameName[]) {
    const imprint = { prefix: `${id}-${name}`, title: words.title, alt: words.alt, provenance }
    entries.push([name, await draw(wholeSpec(specs[name], run.result), imprint)])
  }
  const drawings = Object.fromEntries(entries) as Record<FrameName, Drawing>
  const layouts = Object.fromEntries(entries.map(([name, drawing]) => [name, drawing.live]))
  const live = liveScript(id, liveFigure({ title: words.title, spec: specs.wide, layouts }, run.result))
  refuse([
    ...entries.flatMap(([name, drawing]) => drawingFaults(name, drawing)).map((what) => ({ where: file, what })),
    ...budgetFaults(drawings, live).map((fault) => ({ where: file, ...fault })),
  ])
  return {
    id,
    experiment: run.name,
    ...words,
    captionHtml: markdownHtml(words.caption),
    descriptionHtml: markdownHtml(words.description),
    spec: wholeSpec(specs.wide, run.result),
    drawings,
    provenance,
    controls: controlsOf(specs.wide),
    live,
  }
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
