const SUPERSCRIPTS = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']
const raised = SUPERSCRIPTS.reduce(
  (expression, digit, n) => `replace(${expression}, regexp('${n}', 'g'), '${digit}')`,
  "replace(format(datum.value, 'd'), '−', '⁻')",
)

/** A Vega expression for the label of a tick at a decimal logarithm: a power of ten. */
export const POWER_LABEL = `datum.value == 0 ? '1' : datum.value == 1 ? '10' : '10' + ${raised}`

/** A Vega expression for the label of a tick at a number that is not negative, of four characters at most: 0.2, 40, 120k, 1.5M. */
export const PLAIN_LABEL = "format(datum.value, datum.value < 1000 ? '.3~r' : '.3~s')"

/** Pixels for the labels of a power axis that shows the decimal logarithms from `low` to `high`. */
export function powerRoom(low: number, high: number): number {
  const digits = [Math.floor(low), Math.ceil(high)].map((exponent) => String(exponent).length)
  return Math.ceil(18 + 4.5 * Math.max(...digits))
}

/** Pixels for the labels of an axis of plain numbers: −0.8, 120k. */
export const PLAIN_ROOM = 28

/** An axis whose data are decimal logarithms and whose labels are powers of ten, so that 10^±100,000 can be shown. */
export function powerAxis(title: string) {
  return { title, tickMinStep: 1, labelExpr: POWER_LABEL } as const
}
