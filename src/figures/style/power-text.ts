const SUPERSCRIPTS = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']

/**
 * A Vega expression for the text of a number that is given by its decimal logarithm: two significant digits from 0.01 to 1000,
 * else one and a power of ten.
 */
export function powerText(field: string): string {
  const exponent = `floor(datum.${field} + 0.022)`
  const raised = SUPERSCRIPTS.reduce(
    (text, digit, n) => `replace(${text}, regexp('${n}', 'g'), '${digit}')`,
    `replace(replace(format(${exponent}, 'd'), '−', '⁻'), '-', '⁻')`,
  )
  const power = `format(pow(10, datum.${field} - ${exponent}), '.0f') + '×10' + ${raised}`
  return `datum.${field} > -2 && datum.${field} < 3 ? format(pow(10, datum.${field}), '.2~r') : ${power}`
}
