/** What the live figures say, in one place. Names and values come from the figure. */
export const STRINGS = {
  chart: 'interactive chart',
  keys: 'Arrow keys step through the points, Page Up and Page Down through the series; Enter chooses, T opens the table, Escape returns to the still drawing.',
  isolated: (value: string) => `Only ${value} is shown in full. Enter again shows all.`,
  all: 'All are shown.',
  set: (label: string, value: string) => `${label}: ${value}`,
  entry: (row: number, column: number) => `row ${row}, column ${column}`,
  play: 'Play',
  pause: 'Pause',
  step: 'Step',
  close: 'Close',
  table: 'Data',
  rows: (shown: number, all: number) => `${shown} of ${all} rows`,
  more: (count: number) => `Show ${count} more`,
  csv: 'All of it as CSV',
} as const
