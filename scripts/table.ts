/** A table of texts, the first column set left and the others right. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, i) =>
    Math.max(...[heading, ...rows.map((row) => row[i] ?? '')].map(({ length }) => length)),
  )
  const line = (cells: readonly string[]) =>
    widths
      .map((width, i) => (i === 0 ? (cells[i] ?? '').padEnd(width) : (cells[i] ?? '').padStart(width)))
      .join('  ')
      .trimEnd()
  return [headings, ...rows].map(line).join('\n')
}
