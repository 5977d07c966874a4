import type { Scalar, Value } from '../../contracts.ts'
import { numberWords, powerWords } from '../../tables/words.ts'

/** Characters of a matrix or a text that a table still shows. */
const LONGEST = 60

/** A quantity for a reader, in one line. */
export function valueWords(value: Value, unit = '1'): string {
  const words = Array.isArray(value) ? matrixWords(value) : scalarWords(value as Scalar)
  return unit === '1' || unit === '' ? words : `${words} ${unit}`
}

function matrixWords(rows: readonly (readonly Scalar[])[]): string {
  const words = `(${rows.map((row) => row.map(scalarWords).join(' ')).join('; ')})`
  return words.length <= LONGEST ? words : `${rows.length}×${rows[0]?.length ?? 0} matrix`
}

function scalarWords(value: Scalar): string {
  if (typeof value === 'number') return numberWords(value)
  if (typeof value === 'string') return value.length <= LONGEST ? value : `${value.slice(0, LONGEST)}…`
  if ('log10' in value) return `${value.sign === -1 ? '−' : ''}${powerWords(value.log10)}`
  return `${numberWords(value.re)} ${value.im < 0 ? '−' : '+'} ${numberWords(Math.abs(value.im))}i`
}
