import { format as d3Format } from 'd3-format'
import type { ComplexNumber, LogNumber, Scalar, Value } from '../contracts.ts'

/** The ways a number can be set: in TeX, in HTML, or as plain text. */
export type Setting = 'tex' | 'html' | 'text'

const TEN = { tex: '\\times 10^{', html: ' × 10<sup>', text: '×10^' } as const
/** As in d3-format, which takes an unknown type for `g` without a word. */
const SPECIFIER = /^(?:.?[<>=^])?[-+( ]?[$#]?0?\d*,?(?:\.\d+)?~?[bcdefgnoprsxX%]?$/
const END = { tex: '}', html: '</sup>', text: '' } as const
/** Smaller numbers are set as powers of ten. */
const SMALL = 1e-4

/**
 * A value as it is printed.
 *
 * @param specifier a d3-format specifier such as `.4f`; `e` types are set as powers of ten, and so is a number from
 *   1e21 on, and with `g` one below 1e-4. Default: integers whole, other numbers to four significant digits or to the
 *   unit, whichever is finer; final zeros stay where something was rounded away.
 * @throws {RangeError} on a specifier that d3-format does not know, or a matrix outside TeX.
 */
export function printed(value: Value, specifier: string | undefined, setting: Setting): string {
  if (specifier && !SPECIFIER.test(specifier)) throw new RangeError(`there is no number format ${specifier}`)
  if (!Array.isArray(value)) return scalarText(value as Scalar, specifier, setting)
  if (setting !== 'tex') throw new RangeError('a matrix is typeset in math only: $\\val{…}$')
  const rows = value.map((row: readonly Scalar[]) => row.map((cell) => scalarText(cell, specifier, 'tex')).join(' & '))
  return `\\begin{pmatrix}${rows.join(' \\\\ ')}\\end{pmatrix}`
}

function scalarText(value: Scalar, specifier: string | undefined, setting: Setting): string {
  if (typeof value === 'string') return signed(value, setting)
  if (typeof value === 'number') return numberText(value, specifier, setting)
  if ('log10' in value) return logText(value, specifier, setting)
  return complexText(value, specifier, setting)
}

function numberText(value: number, specifier: string | undefined, setting: Setting): string {
  if (!specifier) return unaskedText(value, setting)
  const text = d3Format(legible(value, specifier))(value)
  const [, mantissa = text, exponent] = text.match(/^(.*)e([-+]\d+)$/) ?? []
  if (exponent === undefined) return symbols(text, setting)
  return value === 0 ? '0' : powerOfTen(mantissa, Number(exponent), setting)
}

/** The specifier that sets a value without a row of zeros: d3-format's `g` has six behind the point. */
function legible(value: number, specifier: string): string {
  if (Math.abs(value) >= 1e21) return specifier.replace(/[dfr]$/, 'e')
  if (value === 0 || Math.abs(value) >= SMALL) return specifier
  return specifier.replace(/\.(\d+)(~?)g$/, (_, digits, trimmed) => `.${Math.max(0, digits - 1)}${trimmed}e`)
}

function unaskedText(value: number, setting: Setting): string {
  const extreme = Math.abs(value) >= 1e7 || (value !== 0 && Math.abs(value) < SMALL)
  if (extreme && !Number.isSafeInteger(value)) return numberText(value, '.3e', setting)
  if (Number.isInteger(value)) return numberText(value, 'd', setting)
  const digits = Math.max(4, Math.floor(Math.log10(Math.abs(value))) + 1)
  const short = Number(value.toPrecision(digits))
  return numberText(value, short === value ? `.${digits}~r` : `.${digits}r`, setting)
}

function powerOfTen(mantissa: string, exponent: number, setting: Setting): string {
  return symbols(mantissa, setting) + TEN[setting] + symbols(String(exponent), setting) + END[setting]
}

function logText({ log10, sign = 1 }: LogNumber, specifier: string | undefined, setting: Setting): string {
  if (Math.abs(log10) < 4 || (specifier && !specifier.includes('e') && Math.abs(log10) < 300)) {
    return numberText(sign * 10 ** log10, specifier, setting)
  }
  const digits = Number(specifier?.match(/\.(\d+)/)?.[1] ?? 2)
  let exponent = Math.floor(log10)
  let mantissa = (10 ** (log10 - exponent)).toFixed(digits)
  if (Number(mantissa) >= 10) {
    exponent += 1
    mantissa = (1).toFixed(digits)
  }
  return powerOfTen(sign < 0 ? `-${mantissa}` : mantissa, exponent, setting)
}

function complexText({ re, im }: ComplexNumber, specifier: string | undefined, setting: Setting): string {
  const imaginary = `${Math.abs(im) === 1 ? '' : numberText(Math.abs(im), specifier, setting)}${setting === 'html' ? '<i>i</i>' : 'i'}`
  if (im === 0) return numberText(re, specifier, setting)
  if (re === 0) return (im < 0 ? symbols('-', setting) : '') + imaginary
  return `${numberText(re, specifier, setting)} ${im < 0 ? symbols('-', setting) : '+'} ${imaginary}`
}

/** A text in which hyphens before digits are minus signs, outside TeX. */
function signed(text: string, setting: Setting): string {
  return setting === 'tex' ? text : text.replace(/(^|, )-(?=[\d.])/g, '$1−')
}

/**
 * A formatted number with the minus sign of its setting and a percent sign apart from its digits, and in TeX with commas
 * and signs that TeX would take for its own.
 */
function symbols(text: string, setting: Setting): string {
  const spaced = text.replace(/%$/, '\u00a0%')
  if (setting !== 'tex') return spaced.replace('-', '−')
  return spaced.replace('−', '-').replaceAll(',', '{,}').replace(/[%$#]/g, '\\$&').replace('\u00a0', '\\,')
}
