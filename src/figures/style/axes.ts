const SUPERSCRIPTS = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']
const raised = SUPERSCRIPTS.reduce(
  (expression, digit, n) => `replace(${expression}, regexp('${n}', 'g'), '${digit}')`,
  "replace(format(datum.value, 'd'), '−', '⁻')",
)

/** An axis whose data are decimal logarithms and whose labels are powers of ten, so that 10^±100,000 can be shown. */
export function powerAxis(title: string) {
  return {
    title,
    tickMinStep: 1,
    labelExpr: `datum.value == 0 ? '1' : datum.value == 1 ? '10' : '10' + ${raised}`,
  } as const
}
