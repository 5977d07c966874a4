import { PLAIN_LABEL, PLAIN_ROOM, POWER_LABEL } from './axes.ts'

/** Decimal logarithm of the largest number that a linear axis is offered for. */
const LIMIT = 12

/** A Vega expression that is the one thing on the linear axis and the other on the logarithmic one. */
export const onScale = <V extends number | string>(linear: V, log: V) => ({
  expr: `scale == 'linear' ? ${linear} : ${log}`,
})

/**
 * The param that chooses between a logarithmic and a linear axis for data that are decimal logarithms, and what its switch is called. Where the largest is
 * beyond what a linear axis can show, the reader is not offered it.
 */
export function growthScale(logs: readonly number[], name = 'vertical axis') {
  const offered = logs.every((log10) => log10 < LIMIT)
  const bind = { input: 'radio', options: ['log', 'linear'], name } as const
  return { name: 'scale', value: 'log', ...(offered ? { bind } : {}) } as const
}

/** Transforms that make of each column of logarithms the column `…Shown`, which is what is drawn. */
export function shown(...fields: readonly string[]) {
  return fields.map((field) => ({
    calculate: onScale(`pow(10, datum.${field})`, `datum.${field}`).expr,
    as: `${field}Shown`,
  }))
}

/**
 * The axis of such columns: powers of ten on the one scale, plain numbers on the other. Room for those is kept free on both:
 * a live figure does not lay itself out anew.
 */
export function growthAxis(title: string) {
  const labelExpr = onScale(`(${PLAIN_LABEL})`, `(${POWER_LABEL})`).expr
  return { title, tickMinStep: onScale(0, 1), labelExpr, minExtent: PLAIN_ROOM } as const
}

interface Place {
  readonly x: number
  /** A decimal logarithm. */
  readonly y: number
  readonly dx?: number
  readonly dy?: number
  readonly align?: 'left' | 'right'
  readonly color?: string
  /** The one axis that it is for, if it would be in the way on the other. */
  readonly on?: 'log' | 'linear'
}

const at = (log10: number) => ({ data: { values: [{ at: log10 }] }, transform: shown('at') })
const height = { y: { field: 'atShown', type: 'quantitative' } } as const

/** A direct label at a place whose height is a decimal logarithm. */
export function growthNote(text: string, { x, y, on, color = '@ink', ...rest }: Place) {
  const words =
    on === undefined ? text : onScale(on === 'linear' ? `'${text}'` : "''", on === 'log' ? `'${text}'` : "''")
  return {
    ...at(y),
    mark: { type: 'text', text: words, color, align: 'left', baseline: 'middle', ...rest },
    encoding: { x: { datum: x }, ...height },
  } as const
}

/** A horizontal line across the plot at a height that is a decimal logarithm. */
export function growthLevel(log10: number) {
  return { ...at(log10), mark: { type: 'rule', color: '@muted', strokeWidth: 1 }, encoding: height } as const
}
