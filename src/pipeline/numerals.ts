import { format as d3Format } from 'd3-format'
import type { ComplexNumber, LogNumber, Scalar, Value } from '../contracts.ts'

/** The ways a number can be set: in TeX, in HTML, or as plain text. */
export type Setting = 'tex' | 'html' | 'text'

const TEN = { tex: '\\times 10^{', html: ' × 10<sup>', text: '×10^' } as const
const END = { tex: '}', html: '</sup>', text: '' } as const

/**
 * A value as it is printed.
 *
 * @param specifier a d3-format specifier such as `.4f`; `e` types are set as powers of ten, and a number beyond
 *   double range is always a power of ten. Default: four significant digits, integers whole.
 * @throws {RangeError} on a specifier that d3-format does not know, or a matrix outside TeX.
 */
export function printed(value: Value, specifier: string | undefined, setting: Setting): string {
  if (!Array.isArray(value)) return scalarText(value as Scalar, specifier, setting)
  if (setting !== 'tex') throw new RangeError('a matrix is typeset in math only: $\\val{…}$')
  const rows = value.map((row: readonly Scalar[]) => row.map((cell) => scalarText(cell, specifier, 'tex')).join(' & '))
  return `\\begin{pmatrix}${rows.join(' \\\\ ')}\\end{pmatrix}`
}

function scalarText(value: Scalar, specifier: string | undefined, setting: Setting): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return numberText(value, specifier, setting)
  if ('log10' in value) return logText(value, specifier, setting)
  return complexText(value, specifier, setting)
}

function numberText(value: number, specifier: string | undefined, setting: Setting): string {
  if (specifier?.includes('e')) return powerOfTen(value, specifier, setting)
  const huge = Math.abs(value) >= 1e7 || (value !== 0 && Math.abs(value) < 1e-4)
  if (!specifier && huge && !Number.isSafeInteger(value)) return powerOfTen(value, '.3e', setting)
  if (!specifier && Number.isInteger(value)) return signed(d3Format('d')(value), setting)
  return signed(d3Format(specifier ?? '.4~r')(value), setting)
}

function powerOfTen(value: number, specifier: string, setting: Setting): string {
  if (value === 0) return '0'
  const [mantissa, exponent] = d3Format(specifier)(value).replace('−', '-').split('e') as [string, string]
  return signed(mantissa, setting) + TEN[setting] + signed(String(Number(exponent)), setting) + END[setting]
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
  const whole = signed(sign < 0 ? `-${mantissa}` : mantissa, setting)
  return whole + TEN[setting] + signed(String(exponent), setting) + END[setting]
}

function complexText({ re, im }: ComplexNumber, specifier: string | undefined, setting: Setting): string {
  const imaginary = `${Math.abs(im) === 1 ? '' : numberText(Math.abs(im), specifier, setting)}${setting === 'html' ? '<i>i</i>' : 'i'}`
  if (im === 0) return numberText(re, specifier, setting)
  if (re === 0) return signed(im < 0 ? '-' : '', setting) + imaginary
  return `${numberText(re, specifier, setting)} ${im < 0 ? signed('-', setting) : '+'} ${imaginary}`
}

/** ASCII hyphens as minus signs outside TeX. */
function signed(text: string, setting: Setting): string {
  const ascii = text.replace('−', '-')
  return setting === 'tex' ? ascii : ascii.replace('-', '−')
}
