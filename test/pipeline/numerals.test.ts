import katex from 'katex'
import { expect, test } from 'vitest'
import { stream } from '../../src/compute/random.ts'
import type { Value } from '../../src/contracts.ts'
import { printed, type Setting } from '../../src/pipeline/numerals.ts'

const text = (value: Value, specifier?: string) => printed(value, specifier, 'text')

/** What a printed number says, and half a unit of its last digit. */
function read(printedText: string): { value: number; half: number } {
  const [mantissa = '', exponent = '0'] = printedText.replaceAll('−', '-').split('×10^')
  const decimals = mantissa.split('.')[1]?.length ?? 0
  return { value: Number(`${mantissa}e${exponent}`), half: 0.5 * 10 ** (Number(exponent) - decimals) }
}

/** Numbers of every size from 1e-12 to 1e12 and both signs. */
function samples(purpose: string): number[] {
  const random = stream({ seed: 7, experiment: 'numerals' }, purpose)
  return Array.from({ length: 2000 }, () => (random() < 0.5 ? -1 : 1) * 10 ** (24 * random() - 12))
}

test('by default an integer is printed whole as long as it is exact', () => {
  for (const n of [0, 1, -1, 10, 4181, 100_000, -7_654_321, 8_944_394_323_791_464]) {
    expect(text(n)).toBe(String(n).replace('-', '−'))
  }
  expect(text(-0)).toBe('0')
  expect(text(2 ** 53)).toBe('9.007×10^15')
})

test('by default other numbers have four significant digits, very large and very small ones as powers of ten', () => {
  expect([0.618033988, 2.618033988, 64.0312, -0.00123456].map((x) => text(x))).toEqual([
    '0.6180',
    '2.618',
    '64.03',
    '−0.001235',
  ])
  expect([12_345_678.5, 1e20, -1e-5, 9.9996e-5].map((x) => text(x))).toEqual([
    '1.235×10^7',
    '1.000×10^20',
    '−1.000×10^−5',
    '1.000×10^−4',
  ])
})

test('by default zeros are dropped where nothing was rounded away, and only there', () => {
  expect([0.5, 2.25, -0.1].map((x) => text(x))).toEqual(['0.5', '2.25', '−0.1'])
  expect([0.99999, 1.00001, 2.50001, -0.100001].map((x) => text(x))).toEqual(['1.000', '1.000', '2.500', '−0.1000'])
})

test('by default no digit before the point is rounded to zero', () => {
  expect([12_345.6, -98_765.4, 1_234_567.8].map((x) => text(x))).toEqual(['12346', '−98765', '1234568'])
})

test('what is printed by default is within half a unit of its last digit', () => {
  for (const x of samples('default')) {
    const { value, half } = read(text(x))
    expect(Math.abs(value - x)).toBeLessThanOrEqual(half * (1 + 1e-9))
  }
})

test('a format of d3 is followed, with a minus sign', () => {
  expect(text(Math.PI, '.4f')).toBe('3.1416')
  expect(text(-1_234_567.891, ',.1f')).toBe('−1,234,567.9')
  expect(text(0.1234, '.1%')).toBe('12.3\u00a0%')
  expect(text(42, '+d')).toBe('+42')
  expect(text(1500, '.2~s')).toBe('1.5k')
  expect(text(-0.0001, '.2f')).toBe('0.00')
})

test('e formats are powers of ten in each setting', () => {
  const each = (x: number, as: string) => (['tex', 'html', 'text'] as const).map((setting) => printed(x, as, setting))
  expect(each(-6.02e-23, '.1e')).toEqual(['-6.0\\times 10^{-23}', '−6.0 × 10<sup>−23</sup>', '−6.0×10^−23'])
  expect(each(9.9999, '.2e')).toEqual(['1.00\\times 10^{1}', '1.00 × 10<sup>1</sup>', '1.00×10^1'])
  expect(each(0, '.3e')).toEqual(['0', '0', '0'])
})

test('a number from 1e21 on is a power of ten in any format', () => {
  expect(text(1.5e25, '.2f')).toBe('1.50×10^25')
  expect(text(-1.5e25, 'd')).toBe('−1.500000×10^25')
  expect(text(1.5e25, '.3g')).toBe('1.50×10^25')
  expect(text(9e20, ',.0f')).toBe('900,000,000,000,000,000,000')
})

test('with g a number below 1e-4 is a power of ten too, to as many digits', () => {
  expect(text(0.00000456, '.3~g')).toBe('4.56×10^−6')
  expect(text(-0.00005, '.1~g')).toBe('−5×10^−5')
  expect(text(0.00005, '.3g')).toBe('5.00×10^−5')
  expect(text(0.0001, '.3~g')).toBe('0.0001')
  expect(text(0, '.3~g')).toBe('0')
})

test('a format that d3 does not know is refused, also where d3 would take it for another', () => {
  for (const specifier of ['.3q', '.2E', 'zz', '..2f', '2.f']) {
    expect(() => text(1, specifier)).toThrow(new RangeError(`there is no number format ${specifier}`))
  }
})

test('a number beyond double range is a power of ten with the sign, the mantissa and the exponent it has', () => {
  expect(text({ log10: 100_000.5 })).toBe('3.16×10^100000')
  expect(text({ log10: -100_000.5 })).toBe('3.16×10^−100001')
  expect(printed({ log10: 100_000 + Math.log10(2), sign: -1 }, '.4e', 'tex')).toBe('-2.0000\\times 10^{100000}')
  expect(printed({ log10: -100_000 + Math.log10(2), sign: -1 }, '.0e', 'html')).toBe('−2 × 10<sup>−100000</sup>')
  expect(text({ log10: 400.5 }, '.1f')).toBe('3.2×10^400')
})

test('a mantissa that rounds up to 10 carries into the exponent', () => {
  expect(text({ log10: 99_999.9999 })).toBe('1.00×10^100000')
  expect(text({ log10: -100_000.0001 })).toBe('1.00×10^−100000')
  expect(text({ log10: 99_999.9999, sign: -1 }, '.5e')).toBe('−9.99770×10^99999')
})

test('a logarithm within double range prints as the number it is the logarithm of', () => {
  for (const x of [1, 10, 0.25, 1234.5, 0.0011]) {
    expect(text({ log10: Math.log10(x) }, '.3f')).toBe(text(x, '.3f'))
    expect(text({ log10: Math.log10(x), sign: -1 }, '.3f')).toBe(text(-x, '.3f'))
  }
  expect(text({ log10: 250.25 }, '.2f')).toBe('1.78×10^250')
})

test('a complex number has its parts in the format asked for, no zero part and no unit factor', () => {
  expect(text({ re: 0.5, im: -0.866 }, '.2f')).toBe('0.50 − 0.87i')
  expect(text({ re: -1, im: 2 })).toBe('−1 + 2i')
  expect([1, -1, 0.5, -0.5].map((im) => text({ re: 0, im }))).toEqual(['i', '−i', '0.5i', '−0.5i'])
  expect(text({ re: 3, im: 0 })).toBe('3')
  expect(text({ re: 0, im: 0 })).toBe('0')
  expect(printed({ re: 1, im: -1 }, undefined, 'html')).toBe('1 − <i>i</i>')
})

test('a matrix is set in TeX by rows, and refused anywhere else', () => {
  const matrix = [
    [1, -0.5],
    [{ re: 0, im: 1 }, { log10: 400 }],
  ]
  expect(printed(matrix, '.1f', 'tex')).toBe('\\begin{pmatrix}1.0 & -0.5 \\\\ i & 1.0\\times 10^{400}\\end{pmatrix}')
  for (const setting of ['text', 'html'] as const) expect(() => printed(matrix, undefined, setting)).toThrow(RangeError)
})

test('a string of digits is printed as it is, whatever the format, with a minus sign', () => {
  const digits = '222232244629420445529739893505090668888'
  expect(text(digits)).toBe(digits)
  expect(text(digits, '.2f')).toBe(digits)
  expect(text(`-${digits}`)).toBe(`−${digits}`)
  expect(printed(`-${digits}`, undefined, 'tex')).toBe(`-${digits}`)
})

test('a list of numbers has minus signs, and a word keeps its hyphen', () => {
  expect(text('-45, 90, -0.5')).toBe('−45, 90, −0.5')
  expect(text('non-normal')).toBe('non-normal')
})

test('KaTeX sets every number in TeX, and no comma or per cent sign is taken for its own', () => {
  const values: [Value, string?][] = [
    [-1_234_567, ',d'],
    [0.123, '.1%'],
    [5, '$.2f'],
    [255, '#x'],
    [{ log10: -100_000.5, sign: -1 }],
    [{ re: -0.5, im: -1e-17 }],
    [[[1, '-2', { re: 0, im: -1 }]], '.3e'],
  ]
  const tex = (value: Value, specifier: string | undefined, setting: Setting = 'tex') =>
    printed(value, specifier, setting)
  for (const [value, specifier] of values) {
    expect(() => katex.renderToString(tex(value, specifier), { throwOnError: true, strict: 'error' })).not.toThrow()
  }
  expect(tex(-1_234_567, ',d')).toBe('-1{,}234{,}567')
  expect(tex(0.123, '.1%')).toBe('12.3\\,\\%')
})
