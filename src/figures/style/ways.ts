/** One way of computing a Fibonacci number has one colour; tables name it by its formula. */
const WAYS = {
  '13 · 1.618ⁿ⁻⁷': '@vermilion',
  '13 φⁿ⁻⁷': '@amber',
  'φⁿ/√5': '@purple',
  addition: '@green',
  integers: '@blue',
} as const

/** The colour channel of the ways, without a legend: every drawing labels them where they are. */
export const wayColor = {
  field: 'method',
  type: 'nominal',
  legend: null,
  scale: { domain: Object.keys(WAYS), range: Object.values(WAYS) },
} as const
