import type { Result, Spec } from '../../contracts.ts'
import { compiled } from '../../specs/compiled.ts'
import { controlsOf } from '../../specs/controls.ts'
import { liveFigure } from '../../specs/live-figure.ts'
import { liveSpec } from '../../specs/live-spec.ts'
import { markdownHtml } from '../../specs/markdown.ts'
import { spoken } from '../../specs/spoken.ts'
import { tablesOf, withData } from '../../specs/whole-spec.ts'
import { digestOf } from './digest.ts'
import { ran } from './made.ts'
import type { LabBook, Redrawn, Stage, Values } from './messages.ts'

/**
 * Runs the experiment of a figure and lets the figure speak and draw, as the build does.
 * @throws {Error} if the book has no such figure, or the run breaks the contract of a Result.
 */
export function redrawn(
  book: LabBook,
  { figure: id, values }: { readonly figure: string; readonly values: Values },
  onStage: (stage: Stage) => void,
): Redrawn {
  const figure = Object.hasOwn(book.figures, id) ? book.figures[id] : undefined
  if (!figure) throw new Error(`there is no figure ${id}`)
  onStage('running')
  const { result, drew } = ran(book, figure.experiment, values)
  onStage('drawing')
  const { specs, title, caption, alt, description } = spoken(figure, result)
  const layouts = Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [name, { spec: vegaSpec(spec, result), measures: {} }]),
  )
  return {
    digest: digestOf(result),
    drew,
    live: liveFigure({ title, spec: specs.wide, layouts }, result),
    caption,
    captionHtml: markdownHtml(caption),
    alt,
    description,
    descriptionHtml: markdownHtml(description),
    controls: controlsOf(specs.wide),
    quantities: result.quantities,
    claims: result.claims,
  }
}

/** A spec as the runtime of live figures draws it; what stands in for matrices is not drawn, so nothing stands in. */
function vegaSpec(spec: Spec, result: Result): Spec {
  const { vega } = compiled(withData(spec, result, () => ''))
  return JSON.parse(JSON.stringify(liveSpec(vega, Object.keys(tablesOf(spec, result))))) as Spec
}
