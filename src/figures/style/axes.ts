const SUPERSCRIPTS = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']
const raised = SUPERSCRIPTS.reduce(
  (expression, digit, n) => `replace(${expression}, regexp('${n}', 'g'), '${digit}')`,
  "replace(format(datum.value, 'd'), '−', '⁻')",
)

/** A Vega expression for the label of a tick at a decimal logarithm: a power of ten. */
export const POWER_LABEL = `datum.value == 0 ? '1' : datum.value == 1 ? '10' : '10' + ${raised}`

/** A Vega expression for the label of a tick at a number that is not negative, of four characters at most: 0.2, 40, 120k, 1.5M. */
export const PLAIN_LABEL = "format(datum.value, datum.value < 1000 ? '.3~r' : '.3~s')"

/** An axis whose data are decimal logarithms and whose labels are powers of ten, so that 10^±100,000 can be shown. */
export function powerAxis(title: string) {
  return { title, tickMinStep: 1, labelExpr: POWER_LABEL } as const
}
