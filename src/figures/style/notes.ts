interface Place {
  readonly x: number
  readonly y: number
  readonly dx?: number
  readonly dy?: number
  readonly align?: 'left' | 'center' | 'right'
  readonly baseline?: 'top' | 'middle' | 'bottom'
  readonly color?: string
}

/** A layer with one line of text at a place of the scales: a direct label. Several lines are an array. */
export function note(text: string | string[], { x, y, color = '@ink', ...rest }: Place) {
  const mark = { type: 'text', text, color, align: 'left', baseline: 'middle', ...rest } as const
  return { data: { values: [{}] }, mark, encoding: { x: { datum: x }, y: { datum: y } } } as const
}

/** A layer with one horizontal line across the plot. */
export function level(y: number, color = '@muted', strokeDash: number[] = [4, 3]) {
  return {
    data: { values: [{}] },
    mark: { type: 'rule', color, strokeDash, strokeWidth: 1 },
    encoding: { y: { datum: y } },
  } as const
}
