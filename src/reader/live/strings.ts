/** What the scripts of figures say, in one place. Names and values come from the figure. */
export const STRINGS = {
  chart: 'interactive chart',
  keys: 'Left and right arrow keys step through the points, up and down through the series, with Shift through the entries of a matrix. Enter chooses, T opens the table, E enlarges, Escape returns to the still drawing.',
  failed: 'The figure could not be brought to life; its drawing and its data are as they were.',
  isolated: (value: string) => `Only ${value} is shown in full. Enter again shows all.`,
  all: 'All are shown.',
  entry: (row: number, column: number) => `row ${row}, column ${column}`,
  play: 'Play',
  pause: 'Pause',
  step: 'Step',
  close: 'Close',
  table: 'Data',
  rows: (shown: number, all: number) => `${shown} of ${all} rows`,
  more: (count: number) => `Show ${count} more`,
  csv: 'All of it as CSV',
  noLab: 'The lab could not be loaded.',
  copied: 'The link is copied.',
} as const
