import type { Column, MatrixColumn } from '../contracts.ts'

const RAISED: Readonly<Record<string, string>> = {
  '-': '⁻',
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((digit, n) => [String(n), digit])),
}

/** An integer as superscripts. */
const raised = (exponent: number) => [...String(exponent)].map((sign) => RAISED[sign]).join('')

/** A number for a reader: integers whole, others to six significant digits, powers of ten where there would be many zeros. */
export function numberWords(value: number, digits = 6): string {
  const size = Math.abs(value)
  if (value === 0 || (Number.isInteger(value) && size < 1e15) || (size >= 1e-4 && size < 1e7))
    return String(Number.isInteger(value) ? value : Number(value.toPrecision(digits))).replace('-', '−')
  const [mantissa = '', exponent] = value.toExponential(digits - 1).split('e')
  return `${String(Number(mantissa)).replace('-', '−')}×10${raised(Number(exponent))}`
}

/** 10^log10, which may be beyond every double, to three significant digits. */
export function powerWords(log10: number): string {
  if (log10 > -4 && log10 < 6) return numberWords(10 ** log10, 3)
  const floor = Math.floor(log10)
  const mantissa = Number((10 ** (log10 - floor)).toPrecision(3))
  const [shown, exponent] = mantissa < 10 ? [mantissa, floor] : [1, floor + 1]
  return `${shown}×10${raised(exponent)}`
}

/** A cell for a reader, with its unit; a decimal logarithm also as the number it is the logarithm of. */
export function cellWords(value: unknown, column: Pick<Column | MatrixColumn, 'unit'> & { scale?: 'log10' }): string {
  if (typeof value !== 'number') return String(value)
  if (column.scale === 'log10') return `${numberWords(Math.round(1e6 * value) / 1e6)} (${powerWords(value)})`
  const number = numberWords(value)
  return column.unit === '1' || column.unit === '' ? number : `${number} ${column.unit}`
}
