import { listed, power } from './words.ts'

interface Numbers {
  readonly values: readonly number[]
}

interface Curves {
  readonly init: { readonly values: readonly string[] }
  readonly t: Numbers
}

/** A median and its band as a figure's words give them. */
export interface Ending {
  readonly init: string
  readonly middle: number
  readonly low: number
  readonly high: number
}

/** The medians and bands, as decimal logarithms, at one time of a table: `value`, `low` and `high` are its columns. */
export function endings(
  { init, t }: Curves,
  [value, low, high]: readonly [Numbers, Numbers, Numbers],
  time: number,
): Ending[] {
  return init.values.flatMap((name, row) =>
    t.values[row] === time
      ? [{ init: name, middle: value.values[row]!, low: low.values[row]!, high: high.values[row]! }]
      : [],
  )
}

/** "a (b to c) for U[0, 1), …": medians with their bands in parentheses; a band of no width is left out. */
export function endingWords(all: readonly Ending[]): string {
  return listed(
    all.map(({ init, middle, low, high }) => {
      const width = high - low < 1e-6 ? '' : ` (${power(low)} to ${power(high)})`
      return `${power(middle)}${width} for ${init}`
    }),
  )
}
