import type { LogNumber, Scalar, Value } from '../../contracts.ts'
import { printed } from '../../pipeline/numerals.ts'
import { html, type Markup, type Part } from './markup.ts'
import { type Change, isMatrix } from './value-change.ts'

/** Number formats, from short to exact. */
const FORMATS = [undefined, '.6~g', '.9~g', '.12~g', '.17~g']

/** Significant digits that a difference of two numbers is sure of, unless they are very close. */
const SURE = 12

/** Two values as readers see them, with as many digits as it takes to tell them apart. */
export function printedApart(a: Value, b: Value): [Markup, Markup] {
  const tries = FORMATS.map((format): [Markup, Markup] => [valueMarkup(a, format), valueMarkup(b, format)])
  return tries.find(([one, other]) => one.html !== other.html) ?? (tries[0] as [Markup, Markup])
}

/** A value; a matrix is told by its shape. */
export function valueMarkup(value: Value, format?: string): Markup {
  if (isMatrix(value)) return html`${value.length} × ${value[0]?.length ?? 0} matrix`
  return typeof value === 'string' ? html`${value}` : { html: printed(value, format, 'html') }
}

/** b − a with its sign, without the digits that subtraction makes up. */
export function absoluteMarkup({ absolute }: Change): Part {
  if (absolute === undefined) return '–'
  if (typeof absolute === 'string') return isUp(absolute) ? `+${absolute}` : absolute.replace('-', '−')
  const rounded = typeof absolute === 'number' ? Number(absolute.toPrecision(SURE)) : absolute
  return html`${isUp(absolute) && '+'}${valueMarkup(rounded)}`
}

/** b − a as a share of a; as a factor where it is below a half or above two. */
export function relativeMarkup({ absolute, relative, ratio }: Change): Part {
  if (relative === undefined || absolute === undefined) return '–'
  if (ratio !== undefined && !isNear(ratio))
    return html`× ${valueMarkup(ratio, typeof ratio === 'number' ? '.3~g' : undefined)}`
  const sign = typeof absolute === 'object' && 're' in absolute ? '' : isUp(absolute) ? '+' : '−'
  const share =
    typeof relative === 'number' ? valueMarkup(Number((100 * relative).toPrecision(2))) : valueMarkup(relative)
  return html`${sign}${share}${typeof relative === 'number' && ' %'}`
}

/** Whether a factor is better told as a percentage; one that turns the sign is. */
function isNear(factor: number | LogNumber): boolean {
  return typeof factor === 'number' && (factor < 0 || (factor >= 0.5 && factor <= 2))
}

function isUp(value: Scalar): boolean {
  if (typeof value === 'number') return value > 0
  if (typeof value === 'string') return !value.startsWith('-')
  return 'log10' in value && value.sign !== -1
}
