import type { ParamValue } from '../../contracts.ts'
import type { ParamSchema } from './facts.ts'

/** The widest range of integers that a slider sets. */
const WIDEST = 1000

/** Steps of a slider over the range of a number, about. */
const STEPS = 200

/** How a reader sets a param. */
export type Field =
  | { readonly kind: 'number'; readonly slider?: Slider | undefined }
  | { readonly kind: 'list'; readonly of: 'numbers' | 'texts' }
  | { readonly kind: 'choice'; readonly options: readonly ParamValue[] }
  | { readonly kind: 'text' }

/** The range of a slider. */
export interface Slider {
  readonly min: number
  readonly max: number
  readonly step: number
}

/** The field that suits a schema. */
export function fieldOf(schema: ParamSchema): Field {
  if (schema.enum) return { kind: 'choice', options: schema.enum as readonly ParamValue[] }
  if (schema.type === 'boolean') return { kind: 'choice', options: [true, false] }
  if (schema.type === 'array') return { kind: 'list', of: isNumeric(schema.items ?? {}) ? 'numbers' : 'texts' }
  return isNumeric(schema) ? { kind: 'number', slider: sliderOf(schema) } : { kind: 'text' }
}

const isNumeric = ({ type }: ParamSchema) => type === 'integer' || type === 'number'

function sliderOf({ type, minimum: min, maximum: max }: ParamSchema): Slider | undefined {
  if (min === undefined || max === undefined || max <= min) return undefined
  if (type === 'integer') return max - min <= WIDEST ? { min, max, step: 1 } : undefined
  return { min, max, step: 10 ** Math.floor(Math.log10((max - min) / STEPS) + 0.5) }
}

/** The value that a text says; what says none of the kind stays a text, so that the check can quote it. */
export function valueIn(text: string, field: Field): ParamValue {
  const trimmed = text.trim()
  if (field.kind === 'number') return numberIn(trimmed)
  if (field.kind === 'choice') return field.options.find((option) => textOf(option) === trimmed) ?? trimmed
  if (field.kind !== 'list') return trimmed
  const items = trimmed.replace(/^\[|\]$/g, '').split(',')
  const given = items.map((item) => item.trim()).filter((item, k) => item !== '' || k < items.length - 1)
  return (field.of === 'numbers' ? given.map(numberIn) : given) as ParamValue
}

function numberIn(text: string): number | string {
  const plain = text.replace('−', '-')
  const value = Number(plain)
  return plain !== '' && Number.isFinite(value) ? value : text
}

/** A value as its field shows it. */
export function textOf(value: ParamValue): string {
  return typeof value === 'object' ? value.join(', ') : String(value)
}

/** Whether two values are the same. */
export function isSame(a: ParamValue, b: ParamValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
