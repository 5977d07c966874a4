import { listed, power } from './words.ts'

interface Curves {
  readonly init: { readonly values: readonly string[] }
  readonly t: { readonly values: readonly number[] }
}

/** A median and its band as a figure's words give them. */
export interface Ending {
  readonly init: string
  readonly middle: number
  readonly low: number
  readonly high: number
}

/** The medians and bands, as decimal logarithms, at one time of a table with the columns `field`, `fieldLow` and `fieldHigh`. */
export function endings<F extends string>(
  columns: Curves & Readonly<Record<F | `${F}Low` | `${F}High`, { readonly values: readonly number[] }>>,
  field: F,
  time: number,
): Ending[] {
  const at = (name: F | `${F}Low` | `${F}High`, row: number) => columns[name].values[row]!
  return columns.init.values.flatMap((init, row) =>
    columns.t.values[row] === time
      ? [{ init, middle: at(field, row), low: at(`${field}Low`, row), high: at(`${field}High`, row) }]
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
