/** One way of computing a Fibonacci number has one colour and one shape; tables name it by its formula. */
export const WAYS = {
  '13 · 1.618ⁿ⁻⁷': { ink: '@vermilion', shape: 'circle' },
  '13 φⁿ⁻⁷': { ink: '@amber', shape: 'diamond' },
  'φⁿ/√5': { ink: '@purple', shape: 'square' },
  addition: { ink: '@green', shape: 'triangle-up' },
  integers: { ink: '@blue', shape: 'cross' },
} as const

const channel = <K extends 'ink' | 'shape'>(kind: K) =>
  ({
    field: 'method',
    type: 'nominal',
    legend: null,
    scale: { domain: Object.keys(WAYS), range: Object.values(WAYS).map((way) => way[kind]) },
  }) as const

/** The colour channel of the ways, without a legend: every drawing labels them where they are. */
export const wayColor = channel('ink')

/** The shape channel of the ways, likewise. */
export const wayShape = channel('shape')
