import type { LogNumber, Scalar, Value } from '../../contracts.ts'
import { isSame } from './pairs.ts'
import { difference, logSize, quotient, relativeTo } from './scalars.ts'

/** How one value became another. */
export interface Change {
  readonly a: Scalar
  readonly b: Scalar
  /** b − a; absent between texts and between kinds that do not go together. */
  readonly absolute?: Scalar
  /** |b − a| / |a|, dimensionless; absent if a is zero, or there is no difference to speak of. */
  readonly relative?: number | LogNumber
  /** b / a of real numbers; absent if either is zero. */
  readonly ratio?: number | LogNumber
}

/** The entry of a matrix that changed most, with its row and column, from 1. */
export interface EntryChange extends Change {
  readonly row: number
  readonly column: number
  /** How many entries changed. */
  readonly count: number
}

/** How a value of any kind changed. */
export interface ValueChange {
  readonly a: Value
  readonly b: Value
  /** Between scalars the change; between matrices of one shape that of the entry that changed most. */
  readonly change?: Change | EntryChange
}

type Matrix = readonly (readonly Scalar[])[]

/** How a value of a manifest became another. */
export function valueChange(a: unknown, b: unknown): ValueChange {
  const [from, to] = [valueIn(a), valueIn(b)]
  if (!isMatrix(from) && !isMatrix(to)) return { a: from, b: to, change: scalarChange(from, to) }
  const change = isMatrix(from) && isMatrix(to) ? largestEntry(from, to) : undefined
  return { a: from, b: to, ...(change && { change }) }
}

/**
 * How much of a change it is, dimensionless: |ln b/a| of numbers of one sign, so that a factor counts alike up and down;
 * the relative change of others; Infinity where there is none to tell.
 */
export function weight({ change }: ValueChange): number {
  const { relative, ratio } = change ?? {}
  if (typeof ratio === 'object' && ratio.sign !== -1) return Math.abs(ratio.log10) * Math.LN10
  if (typeof ratio === 'number' && ratio > 0) return Math.abs(Math.log(ratio))
  return typeof relative === 'number' ? relative : Number.POSITIVE_INFINITY
}

/** A value of a manifest; what is none there, as its JSON. */
export function valueIn(value: unknown): Value {
  if (isScalar(value)) return value
  const isRows = Array.isArray(value) && value.every((row) => Array.isArray(row) && row.every(isScalar))
  return isRows ? (value as Matrix) : (JSON.stringify(value) ?? '')
}

/** Whether a value is a matrix. */
export const isMatrix = (value: Value): value is Matrix => Array.isArray(value)

/** How one scalar became another. */
export function scalarChange(a: Scalar, b: Scalar): Change {
  const absolute = difference(a, b)
  if (absolute === undefined) return { a, b }
  const [relative, ratio] = [relativeTo(a, absolute), quotient(a, b)]
  return { a, b, absolute, ...(relative !== undefined && { relative }), ...(ratio !== undefined && { ratio }) }
}

function isScalar(value: unknown): value is Scalar {
  if (typeof value === 'number' || typeof value === 'string') return true
  if (typeof value !== 'object' || value === null) return false
  const { log10, re, im } = value as Partial<Record<'log10' | 're' | 'im', unknown>>
  return typeof log10 === 'number' || (typeof re === 'number' && typeof im === 'number')
}

function largestEntry(a: Matrix, b: Matrix): EntryChange | undefined {
  if (a.length !== b.length || a.some((row, i) => row.length !== b[i]?.length)) return undefined
  const changed = a.flatMap((row, i) =>
    row.flatMap((from, j) => {
      const to = b[i]?.[j] as Scalar
      return isSame(from, to) ? [] : [{ ...scalarChange(from, to), row: i + 1, column: j + 1 }]
    }),
  )
  const size = ({ absolute }: Change) => (absolute === undefined ? Number.NEGATIVE_INFINITY : logSize(absolute))
  const largest = changed.reduce(
    (most, one) => (size(one) > size(most) ? one : most),
    changed[0] as (typeof changed)[0],
  )
  return largest && { ...largest, count: changed.length }
}
