/** A number for a caption or an alt text: so many significant digits, a true minus sign. */
export function number(value: number, digits = 3): string {
  return (Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(digits)))).replace('-', '−')
}

/** 10^log10 in words that fit a caption: plain when it is readable, else a power of ten as TeX. */
export function power(log10: number, digits = 2): string {
  if (Math.abs(log10) < 4) return number(10 ** log10, digits)
  const floor = Math.floor(log10)
  const mantissa = (10 ** (log10 - floor)).toFixed(digits - 1)
  const [shown, exponent] = Number(mantissa) < 10 ? [mantissa, floor] : [(1).toFixed(digits - 1), floor + 1]
  return `$${shown} \\times 10^{${exponent}}$`
}

/** The same for alt texts, which have no TeX. */
export const plainPower = (log10: number, digits = 2) => plain(power(log10, digits))

/** A size that may be 0 or far from 1, itself or its decimal logarithm, as `power` has it. */
export function size(value: Size): string {
  if (typeof value !== 'number') return power(value.log10)
  return value === 0 ? '0' : power(Math.log10(value))
}

/** The same for alt texts. */
export const plainSize = (value: Size) => plain(size(value))

/** "between a and b", or "a" where the two read the same. */
export const spanned = (low: string, high: string) => (low === high ? low : `between ${low} and ${high}`)

type Size = number | { readonly log10: number }

/** A power of ten in TeX, in words. */
function plain(text: string): string {
  return text
    .replace(/[$]/g, '')
    .replace(' \\times 10^{', ' times ten to the power ')
    .replace('}', '')
    .replace('-', '−')
}

/** "a, b and c". */
export function listed(items: readonly (string | number)[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** "1st", "22nd", "1563rd". */
export function ordinal(n: number): string {
  const teen = n % 100 > 10 && n % 100 < 14
  return `${n}${(teen ? undefined : ['th', 'st', 'nd', 'rd'][n % 10]) ?? 'th'}`
}
