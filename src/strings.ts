/**
 * Every word of the interface, in one file; names and values come from the book. Each part of the site has its own group,
 * so that a script carries no other.
 */

/** What previews say. */
export const PREVIEWS = {
  preview: (of: string) => `Preview: ${of}`,
  follow: 'Go there',
} as const

/** What the search says. */
export const SEARCH = {
  search: 'Search the book',
  close: 'Close',
  hint: 'A word, a sign by itself or by name (λ, lambda), or a number (Figure 2.1).',
  keys: '↑ ↓ choose, Enter goes there, Escape closes',
  loading: 'The index is being loaded.',
  failed: 'The index could not be loaded. Reload the page to try again.',
  results: 'Results',
  count: (hits: number, places: number) =>
    `${hits} ${hits === 1 ? 'result' : 'results'} in ${places} ${places === 1 ? 'place' : 'places'}`,
  shown: (shown: number) => `; the best ${shown} are shown`,
  nothing: (query: string) => `Nothing found for “${query}”.`,
  nearest: 'Words of the book that are near:',
  noneNear: 'Try another word, or only the first letters of it.',
  kinds: {
    chapter: '',
    section: 'Section',
    figure: 'Figure',
    equation: 'Equation',
    aside: 'Note',
    reference: 'Reference',
    term: 'Term',
    parameter: 'Parameter',
    page: 'Page',
  },
} as const

/** What the lab says. */
export const LAB = {
  choose: 'Figure',
  elsewhere: 'In no chapter',
  none: 'The experiment of this figure reads no parameter but the seed.',
  reads: (experiment: string) => `Experiment: ${experiment}`,
  slider: (name: string) => `${name}, slider`,
  sentence: (words: string) => `${words.replace(/^[a-z](?=[a-z]*[ -])/, (letter) => letter.toUpperCase())}.`,
  cost: (words: string) => `Cost: ${words}.`,
  reset: (text: string) => `Back to ${text}`,
  resetLabel: (name: string, text: string) => `Back to ${text}, the published value of ${name}`,
  resetAll: 'Reset all',
  newSeed: 'New seed',
  noDraw: 'This experiment draws no random numbers: the seed changes nothing here.',
  run: 'Run',
  cancel: 'Cancel',
  still: 'This is the published drawing. Run computes it anew, here in your browser.',
  starting: 'Loading the book’s code.',
  running: 'Running the experiment.',
  drawing: 'Drawing the figure.',
  old: 'What is shown is of the values before.',
  seconds: (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`,
  lastTime: (milliseconds: number) => `of ${(milliseconds / 1000).toFixed(1)} s last time`,
  took: (milliseconds: number) => `Computed in this browser in ${(milliseconds / 1000).toFixed(1)} s.`,
  cancelled: 'Cancelled. What is shown is of the values before.',
  failed: (reason: string) => `The run failed: ${reason}.`,
  broken: (reason: string) => `the lab’s worker could not work${reason ? `: ${reason}` : ''}`,
  notDrawn: 'its drawing could not be brought to life',
  illegal: (count: number) => `Not run: ${count === 1 ? 'a value is' : `${count} values are`} not legal.`,
  unknownFigure: (id: string) => `There is no figure ${id}.`,
  published: 'This is the published figure.',
  publishedDetail: (digest: string) => `Its result has the edition’s digest, ${digest}.`,
  own: (values: string) => `Your own values: ${values}.`,
  ownDetail: 'This is not the published figure.',
  differs: 'This browser computes a different result.',
  differsDetail: (digest: string, published: string) =>
    `The values are the published ones, but the digest is ${digest}, not ${published}.`,
  differsMost: (name: string, by: string) => `The quantity that differs most is ${name}, by ${by} of its size.`,
  differsNowhere: 'All quantities are equal; only the tables differ.',
  command: 'To rebuild the whole book with these values:',
  same: 'These are the book’s own values:',
  copy: 'Copy',
  copied: 'The command is copied.',
  notCopied: 'This browser does not let a page copy: select the command instead.',
  findings: (quantities: number, changed: number) =>
    `What it found: ${quantities} ${quantities === 1 ? 'value' : 'values'}, ${changed === 0 ? 'all as published' : `${changed} changed`}`,
  quantity: 'What',
  publishedValue: 'Published',
  now: 'Now',
  holds: (holds: boolean | undefined) => (holds === undefined ? '–' : holds ? 'yes' : 'no'),
  missing: '–',
  data: 'Its data:',
  csv: (at: number) => (at === 0 ? 'CSV' : `CSV ${at + 1}`),
  json: 'JSON',
  description: 'Description',
  drawer: (name: string) => `Parameters of ${name}`,
  openLab: 'Open in the lab',
  restore: 'Back to the published figure',
  noFacts: 'The lab could not be loaded.',
} as const

/** What the script of a figure's page says. */
export const FIGURE_PAGE = {
  copied: 'Copied',
  selected: 'Selected: now copy it',
  same: 'This is the version that was cited.',
  other: (others: string, same: string) =>
    `You followed a citation of another version of this figure: its ${others} ${same ? `have changed, its ${same} have not` : 'have all changed'}.`,
  how: 'To see the one that was cited, build the version of the book that the citation names; files of the figure name their commit too.',
  parts: { parameters: 'parameters', data: 'data', drawing: 'drawing or words' },
  unreadable: 'The address names a version that cannot be read; this is the newest.',
  and: ' and ',
} as const

/** What the scripts of figures say. */
export const LIVE = {
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
  place: (column: number) => `, column ${column}`,
  csv: 'All of it as CSV',
  noLab: 'The lab could not be loaded.',
  copied: 'The link is copied.',
} as const
