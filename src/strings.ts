/**
 * Every word of the interface, in one file; names and values come from the book. Each part of the site has its own group,
 * so that a script carries no other.
 *
 * A sentence of a page stands here whole, with marks for what only its page knows: `[words](name)` is a link, `{name}` a
 * place to be filled, and words between backticks are code (src/site/sentence.ts).
 */

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`

const duration = (milliseconds: number) => {
  if (milliseconds < 1) return '< 1 ms'
  return milliseconds < 1000 ? `${milliseconds} ms` : seconds(milliseconds)
}

/** How parts of a book are named. A figure that no chapter shows has no number. */
export const NAMES = {
  figure: (number: string) => (number ? `Figure ${number}` : 'Figure'),
  figureTitled: (number: string, title: string) => (number ? `Figure ${number}. ${title}` : title),
  figureInLine: (number: string, title: string) => (number ? `Figure ${number}, ${title}` : title),
  equation: (number: string) => `Equation ${number}`,
  formula: 'Formula',
  chapter: (number: string) => `${/^\d/.test(number) ? 'Chapter' : 'Appendix'} ${number}`,
  chapterInLine: (number: string, title: string) =>
    `${/^\d/.test(number) ? 'Chapter' : 'Appendix'} ${number}, ${title}`,
  version: (version: string) => `version ${version}`,
} as const

/** The pages of a book that are not its chapters, as links name them. */
export const PAGES = {
  front: 'Title and contents',
  contents: 'Contents',
  figures: 'Figures',
  allFigures: 'All figures',
  lab: 'Lab',
  theLab: 'The lab',
  references: 'References',
  glossary: 'Glossary',
  notation: 'Notation',
  parameters: 'Parameters of this edition',
} as const

/** What stands around every page. */
export const FRAME = {
  titled: (page: string, book: string) => `${page} · ${book}`,
  skip: 'Skip to the text',
  stale: 'A newer edition of this book was published after you opened this page. Reload the page to read it.',
  newer: 'A newer edition of this book is here.',
  readNewer: 'Read it',
  navigation: 'Book',
  search: 'Search',
  searchKeys: 'Search (/ or Ctrl K)',
  searchFailed: 'Search did not load',
  theme: 'Switch between light and dark',
  terms: (text: string, code: string) => `Text and figures ${text}, code ${code}.`,
  licenses: 'Licenses of what it is made with',
} as const

/** What leads from a page to the pages beside it. */
export const TURN = {
  chapters: 'Chapters',
  figures: 'Figures',
  previous: 'Previous',
  next: 'Next',
  back: 'Back to',
} as const

/** What the page of a chapter says. */
export const CHAPTER_PAGE = {
  code: 'Code',
  table: (columns: readonly string[]) => `Table: ${columns.join(', ')}`,
  sections: 'In this chapter',
} as const

/** What the title page says. */
export const TITLE_PAGE = {
  begin: 'Start reading',
  play: 'Press Play, or move the slider.',
  point: 'Point at it.',
  data: 'Its data',
  chapters: (count: number) => ({ count, words: count === 1 ? 'chapter' : 'chapters' }),
  figures: (count: number) => ({
    count,
    words: count === 1 ? 'figure that comes to life' : 'figures that come to life',
  }),
  experiments: (count: number) => ({ count, words: count === 1 ? 'experiment behind it' : 'experiments behind them' }),
  parameters: (count: number) => ({ count, words: count === 1 ? 'parameter to change' : 'parameters to change' }),
  take: 'Take it with you',
  offline: 'The book works without a network: its figures come to life, and the lab computes them anew.',
  onePage: 'One file',
  onePageIs: 'The whole book in one HTML file, with live figures, search and the lab.',
  epub: 'E-book',
  epubIs: 'EPUB, for readers and phones: every page in their type, formulas as MathML, figures as drawings.',
  pdf: 'Print',
  pdfIs: 'PDF, to read and print on paper: each figure has a code that leads to its live page.',
  zip: 'One folder',
  zipIs: 'A zip of this site with every file of every figure. Unpack it and open `index.html`.',
  cite: 'Cite this book',
} as const

/** What a figure says wherever it stands. */
export const FIGURE = {
  description: 'Description',
  menu: 'Data, image, link',
  ownMenu: 'Table, size, parameters',
  data: 'Data:',
  tableInLine: 'table',
  csv: (at: number) => (at === 0 ? 'CSV' : `CSV ${at + 1}`),
  json: 'JSON',
  image: 'Image:',
  pdf: 'PDF',
  svg: 'SVG',
  png: 'PNG',
  spec: 'Vega-Lite spec',
  page: 'This figure’s page',
  copyLink: 'Copy its link',
  table: 'Table',
  enlarge: 'Enlarge',
  lab: 'Change its parameters',
  openLab: 'Open in the lab',
  touchHint: 'Touch the drawing to be told the values there.',
  hint: 'Point at the drawing, or step onto it and use the arrow keys; T opens the table, E enlarges, Escape gives back the still drawing.',
  play: 'Play',
} as const

/** What the gallery says. */
export const GALLERY = {
  about: (figures: number, book: string) => `All ${figures} figures of ${book}, with their data.`,
  lead: 'Each figure has a page with its citation, its files, its data, its code and an address that stays. Programs find the figures in [figures.json](index).',
  elsewhere: 'In no chapter',
  file: (format: string, title: string) => `${format} of ${title}`,
} as const

/** What the page of a figure says that is not in its chapter. */
export const FIGURE_SHEET = {
  jumps: 'On this page',
  moved: 'This figure has another address now: [{name}](figure).',
  aboutMoved: (name: string) => `This figure has another address now: ${name}.`,
  copy: 'Copy',
} as const

/** What the page of a figure says of its files. */
export const FILES = {
  heading: 'Files',
  pictures: (title: string) => `Table: pictures of ${title}`,
  picture: 'Picture',
  inks: { color: 'Color', grey: 'Gray' },
  none: '–',
  formats: {
    svg: 'SVG is for the web and for drawing programs, with lines and letters that are sharp at any size.',
    pdf: 'PDF is for LaTeX and Typst, with the same lines and letters.',
    png: 'PNG is dots, for slides and word processors.',
  },
  dpi: (format: string, dpi: number) => `${format} ${dpi} dpi`,
  screen: 'Screen',
  width: (millimetres: number) => `${millimetres}\u00a0mm`,
  column: (name: string, width: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}, ${width}`,
  data: 'Data',
  spec: 'Spec',
  other: 'Other',
  specIs: 'Vega-Lite with its data, for the Vega editor and Altair',
  packageIs: 'what the columns of the CSV are, their types and units: a Frictionless Data Package',
  jsonIs: 'all tables with titles, units and meanings, and what made them',
} as const

/** What pages say of how to cite. */
export const CITE = {
  heading: 'Cite',
  key: 'Its key in bibliographies is `{key}`.',
  copy: (format: string) => `Copy the citation as ${format}`,
  place: 'To place the figure in a text:',
  copySnippet: (language: string) => `Copy the figure in ${language}`,
} as const

/** What the page of a figure says of its address. */
export const PERMANENT_LINK = {
  heading: 'Permanent link',
  stays: 'This address stays, and shows the newest version of the figure:',
  copy: 'Copy the address of this figure',
  pinned:
    'This one names the version that you see: its parameters, its data, its drawing and its words. Who follows it is told if any of them has changed.',
  copyPinned: 'Copy the address of this version of the figure',
} as const

interface DataExtent {
  readonly tables: number
  /** Whether the page prints less than all of them. */
  readonly isCut: boolean
  readonly isRounded: boolean
}

/** What the page of a figure says of its data. */
export const DATA = {
  heading: 'Data',
  lead: ({ tables, isCut, isRounded }: DataExtent) => {
    const whole = tables > 1 ? `The ${tables} tables` : 'The table'
    const beginning = tables > 1 ? `The beginning of each of the ${tables} tables` : 'The beginning of the table'
    return `${isCut ? beginning : whole} that the figure draws from${isRounded ? ', numbers to six significant digits' : ''}.`
  },
  whole: 'CSV and [JSON](json) have all of it, with every digit; JSON has the units too.',
  table: (title: string) => `Table: ${title}`,
  allRows: (rows: number) => `All ${rows} rows`,
  someRows: (shown: number, rows: number) => `${shown} of ${rows.toLocaleString('en')} rows`,
  someColumns: (shown: number, columns: number, name: string) => `${shown} of the ${columns} columns of ${name}`,
  share: '{share}; [all as CSV](csv).',
  columns: 'What the columns are',
} as const

/** What the page of a figure says of its parameters. */
export const FIGURE_PARAMETERS = {
  heading: 'Parameters',
  none: 'Its experiment, {experiment}, reads no parameter: it always gives the same result.',
  noneNorSeed:
    'Its experiment, {experiment}, reads no parameter and draws no random number: it always gives the same result.',
  some: 'What its experiment, {experiment}, reads.',
  someAndSeed: 'What its experiment, {experiment}, reads; the seed names its random numbers.',
  table: 'Table: parameters of this figure',
  columns: ['Parameter', 'Value', 'Meaning'],
  other: 'not the book’s own',
  figure: 'To make this figure again, as a file of any width and kind:',
  copyFigure: 'Copy the command that makes this figure',
  book: 'To make the whole book again:',
  otherBook: 'To make the whole book again with these values:',
  copyBook: 'Copy the command that makes the book',
} as const

/** What the page of a figure says of its code. */
export const CODE = {
  heading: 'Code',
  of: {
    experiment: { summary: 'Experiment: `{path}`, {lines} lines', label: 'Code of the experiment' },
    figure: { summary: 'Figure: `{path}`, {lines} lines', label: 'Code of the figure' },
  },
  repository: 'In the repository',
  imports: (modules: number) =>
    modules === 1 ? 'The module that they import' : `The ${modules} modules that they import`,
} as const

/** What the page of a figure says of where the book has it. */
export const USES = {
  heading: 'Where it is used',
  nowhere: 'No chapter shows it or refers to it.',
  shown: 'Shown in [{chapter}](place)',
  shownInSection: 'Shown in [{chapter}](place), “{section}”',
  referred: 'Referred to in [{chapter}](place)',
  referredInSection: 'Referred to in [{chapter}](place), “{section}”',
} as const

/** What the page of parameters says. */
export const PARAMETERS_PAGE = {
  title: 'Parameters',
  about: (book: string) => `The parameters this edition of ${book} was computed with.`,
  lead: 'Every number in this edition follows from these. Another set makes another edition: {command}. The [lab](lab) tries other values, figure by figure, in your browser.',
  leadWithPresets:
    'Every number in this edition follows from these. Another set makes another edition: {command}, or {preset} with one of {presets}. The [lab](lab) tries other values, figure by figure, in your browser.',
  legal: 'Legal',
  setBy: 'Set by',
  own: '`{origin}`, the book’s own value',
  other: '`{origin}`; the book’s own value is {own}',
  cost: 'Cost',
  readBy: 'Read by',
  allExperiments: (experiments: number) => `all ${experiments} experiments`,
  noExperiment: 'no experiment',
  figures: 'Figures',
  allFigures: (figures: number) => `all ${figures}`,
  chapters: 'Chapters',
  none: 'none',
} as const

/** What the glossary says. */
export const GLOSSARY_PAGE = {
  about: (terms: number, book: string) => `The ${terms} terms that ${book} explains, and where each is used.`,
  also: (words: string) => `Also: ${words}.`,
  see: 'See {terms}.',
  sources: 'Source: {sources}.',
  uses: 'Used in {chapters}.',
} as const

/** What the bibliography says. */
export const REFERENCES_PAGE = {
  place: (count: number, chapter: string) => `Place ${count} in ${chapter}`,
  about: (sources: number, book: string) => `The ${sources} sources of ${book}, and where each is cited.`,
  cited: 'Cited in {chapters}.',
} as const

/** What the page of the lab says before the lab is there. */
export const LAB_PAGE = {
  about: (book: string) => `The figures of ${book} computed anew in your browser, with parameters of your own.`,
  lead: 'Here every figure can be computed anew, in your browser, by the code that computed it for the book. At the values of this edition the result must be the published one, digit for digit; with other values it is yours. Nothing is sent anywhere. It is made with [the work of others](licenses).',
  unscripted: 'The lab needs JavaScript. Without it, the command line does the same for the whole book:',
  names: 'The [parameters of this edition](parameters) say which names there are and which values are legal.',
} as const

/** What readers see who have no network. */
export const OFFLINE_PAGE = {
  title: 'You are offline',
  about: 'What of the book can be read without a network.',
  heading: 'You are offline, and this was not kept',
  kept: 'Your browser keeps all pages of {book} for reading offline, its live figures, the lab, and the data of figures. Only what is taken on purpose is fetched when it is asked for: pictures for print, the list of all files, and the whole book as one file, e-book or archive.',
  onwards: 'Go back and read on, or begin at the [title and contents](front).',
} as const

/** What lost readers see. */
export const LOST_PAGE = {
  title: 'Not in this book',
  heading: 'This address is not in the book',
  why: 'The book may have changed since it was linked, or the address was mistyped. Figures keep theirs, also when they are renamed.',
} as const

/** What the book in one file says of itself. */
export const ONE_PAGE_BOOK = {
  whole:
    'This is the whole book in one file, which needs no other and asks for none. Each figure’s own page, with its code, its citations and its files for print, is at [{site}](site).',
} as const

/** What the e-book says. */
export const EPUB_BOOK = {
  cover: 'Cover',
  coverAlt: (title: string, authors: string) => `Cover: ${title}, by ${authors}`,
  titlePage: 'Title page',
  beginning: 'Beginning',
  landmarks: 'Landmarks',
  imprint: (version: string, date: string) => `Version ${version}, ${date}`,
  colophon: 'Colophon',
  version: 'Version',
  edition: 'Edition',
  commit: 'Commit',
  generator: 'Generator',
  live: 'With live figures',
  doi: 'DOI',
  sources: 'Sources',
  rights: (year: string, authors: string) => `© ${year} ${authors}.`,
  terms: 'Text and figures: [{text}](text). Code: [{code}](code).',
  plainTerms: ({ text, code }: { readonly text: string; readonly code: string }, url: string) =>
    `Text and figures: ${text} (${url}). Code: ${code}.`,
  cite: (citation: string) => `To cite this book: ${citation}`,
  font: 'Figures carry glyphs of {font}, © Adobe, under the [SIL Open Font License 1.1](license). What else the generator is made with, and its licenses: [{licenses}](licenses).',
  liveFigure: 'Live figure, data and code',
  descriptions: 'Descriptions of the figures',
  back: 'Back to the figure',
  backTo: (name: string) => `Back to ${name}`,
  accessible: {
    always: 'Chapters have headings in order and can be read as text alone.',
    figures: 'Every figure has an alternative text, and a long description at the end of its chapter.',
    math: 'Formulas are MathML with their TeX as alternative text.',
  },
} as const

/** What the printed book says. */
export const PRINTED_BOOK = {
  page: 'p.',
  leadsTo: (address: string) => `Code that leads to ${address}`,
} as const

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
    symbol: 'Symbol',
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
  seconds,
  lastTime: (milliseconds: number) => `of ${seconds(milliseconds)} last time`,
  took: (milliseconds: number) => `Computed in this browser in ${seconds(milliseconds)}.`,
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

/** What is said when code is copied, or selected where the browser does not let a page copy. */
export const COPYING = {
  copied: 'Copied',
  selected: 'Selected: now copy it',
} as const

/** What the script of a figure's page says. */
export const FIGURE_PAGE = {
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

/** What the pages as Markdown say besides what the pages say. */
export const TWIN = {
  link: 'This chapter as Markdown',
  chapter:
    '{name} of {book}, version {version} of {date}, by {byline}, under {license}. Its page: [{url}](page). Its numbers follow from the [parameters of this edition](parameters).',
  page: '{book}, version {version} of {date}, by {byline}, under {license}. Its page: [{url}](page).',
  data: 'Data: [CSV](csv), [JSON](json), [this figure’s page](figure)',
} as const

/** What the files for programs say. */
export const MACHINE = {
  editions: (title: string) => `Editions of ${title}`,
  edition: (title: string, version: string) => `${title}, version ${version}`,
  feed: 'Feed of editions',
  robots:
    'Crawlers read this file at the root of a host only. Where the book lies below it, name the sitemap in the robots.txt of the host.',
  chapters: 'Chapters',
  reference: 'Reference',
  optional: 'Optional',
  text: 'Every page that is listed here has the same text, in the same order, as the page of that name that ends in .html; formulas are TeX, figures are described in words and linked with their data.',
  files: {
    figures: 'every figure with its title, alternative text, files, columns and provenance',
    manifest: 'every file of this edition by its digest, with the parameters, experiments and versions that made it',
    citation: 'how to cite the book',
    whole: 'the whole book in one file, with live figures',
  },
} as const

/** What is said of showing where numbers come from. */
export const SOURCES_SWITCH = {
  show: 'Show where numbers come from',
  failed: 'What they come from could not be loaded.',
} as const

/** What is said of where values and statements come from. */
export const SOURCES = {
  shown: (values: number, claims: number) =>
    `Sources are shown: ${values} ${values === 1 ? 'place' : 'places'} with values and ${claims} ${claims === 1 ? 'statement' : 'statements'} say what they come from.`,
  hidden: 'Sources are hidden.',
  mark: 'Source',
  sourceOf: (words: string) => `Source of ${words}`,
  claim: 'What this statement stands on',
  param: 'A parameter of this edition',
  theParam: 'What is legal, and what follows from it',
  run: (title: string) => `Experiment: ${title}`,
  with: (values: string) => `With ${values}`,
  withNone: 'It reads no parameter',
  how: 'How it was run',
  figure: (number: string, title: string) => (number ? `Figure ${number}: ${title}` : title),
  holds: 'This holds in this edition.',
  fails: 'This does not hold in this edition; the sentence printed is the one for that case.',
  standsOn: (states: string, holds: boolean) =>
    `The statement around it stands on a claim: ${states}; ${holds ? 'it holds' : 'it does not hold'}.`,
} as const

/** What folds of code say. */
export const CODE_FOLD = {
  fold: 'Code',
  experiment: 'Its experiment is',
  lines: (count: number) => `${count} ${count === 1 ? 'line' : 'lines'}`,
  own: 'All of its code, on its page',
  label: (path: string) => `Code of ${path}`,
  copy: 'Copy the code',
  failed: 'The code could not be loaded; the link leads to it.',
} as const

/** What the page of how an edition was made says. */
export const EDITION = {
  title: 'How this edition was made',
  description: (title: string) =>
    `What this edition of ${title} was computed from, with what, and how to make it again.`,
  lead: (timed: boolean) =>
    `Every number, sentence and figure of this edition follows from the parameters and the code named here. The same inputs give the same bytes, on any machine and at any time, ${timed ? 'but for the timings, which a clock told' : 'so nothing here depends on a clock'}; how long a run takes with you, your own browser can tell.`,
  book: 'The edition',
  version: 'Version',
  published: 'Published',
  commit: 'Commit',
  noCommit: 'unknown: not made from a repository',
  changed: 'its files were changed since',
  digest: 'Digest',
  digestOf: 'SHA-256 of what the edition was computed from and what it found',
  seed: 'Seed',
  manifest: 'For machines',
  manifestIs: 'all of this, with the digest of every file, in full',
  again: 'Make it again',
  againHow: 'With the sources at this commit:',
  buildCommand: 'Command that makes this edition',
  verifyCommand: 'Command that makes it and compares',
  verify: 'This makes the edition from nothing, and says whether every byte agrees:',
  params: 'Parameters',
  paramsMore: 'What each means, what is legal, and what follows from it',
  name: 'Name',
  value: 'Value',
  origin: 'Set by',
  software: 'Software',
  generator: 'Generator',
  node: 'Node',
  engine: (node: string, v8: string) => `${node}, V8 ${v8}`,
  timed: 'Timed on',
  timedOn: (machine: string, all: number) => `${machine}; the times of all experiments add up to ${duration(all)}`,
  took: 'Took',
  duration,
  packages: (count: number) => `${count} ${count === 1 ? 'package' : 'packages'}`,
  experiments: 'Experiments',
  here: 'Each can be made here, in your browser, by the very code that the build ran; its result then has the same digest, or the page says that it differs. Nothing is loaded before you ask.',
  reads: 'Reads',
  readsNone: 'no parameter',
  random: 'Random numbers',
  streams: (seed: string, name: string) => `streams named by (${seed}, ${name}, purpose)`,
  noDraw: 'none',
  found: 'Found',
  foundWords: (quantities: number, claims: number, holding: number) =>
    [
      `${quantities} ${quantities === 1 ? 'value' : 'values'}`,
      ...(claims > 0
        ? [`${claims} ${claims === 1 ? 'claim' : 'claims'}, of which ${holding} ${holding === 1 ? 'holds' : 'hold'}`]
        : []),
    ].join('; '),
  tables: 'Tables',
  rows: (rows: number) => `${rows} ${rows === 1 ? 'row' : 'rows'}`,
  figures: 'Figures',
  noFigures: 'none',
  result: 'Result',
  code: 'Code',
  modules: (count: number) => `${count} ${count === 1 ? 'module' : 'modules'}`,
  files: 'Files of figures',
  filesAre: 'The beginnings of their SHA-256; the manifest has them whole.',
  fileCount: (count: number) => `${count} ${count === 1 ? 'file' : 'files'}`,
  noPrint: 'This edition was made without the files of figures that are for print.',
} as const

/** What is said of making experiments in the reader's browser. */
export const MAKING = {
  make: 'Make it here',
  makeNamed: (title: string) => `Make it here: ${title}`,
  all: 'Make all of them here',
  cancel: 'Cancel',
  running: 'running …',
  waiting: 'waiting',
  starting: (title: string, at: number, all: number) =>
    all === 1 ? `Running: ${title}.` : `Running ${at} of ${all}: ${title}.`,
  same: (seconds: string) => `Same, in ${seconds}`,
  differs: (digest: string) => `Differs: ${digest} …`,
  failed: (reason: string) => `Failed: ${reason}`,
  cancelled: 'Cancelled',
  ended: (same: number, all: number) => `${same} of ${all} came out the same, to the last digit.`,
  seconds,
} as const

/** The links at the foot of every page. */
export const ABOUT = {
  glossary: 'Glossary',
  parameters: 'Parameters of this edition',
  edition: 'How this edition was made',
  colophon: 'Colophon',
  accessibility: 'Accessibility',
  licenses: 'Third-party licenses',
} as const

/** What the colophon says. */
export const COLOPHON = {
  title: 'Colophon',
  description: (title: string) => `Who made ${title}, with what, under which licenses, and how to cite it.`,
  by: (title: string, version: string, byline: string, date: string) =>
    `${title}, version ${version}, by ${byline}, published on ${date}.`,
  made: 'How this edition was made',
  madeIs: 'says what it was computed from, with what, and how to make it again.',
  accessibility: 'Accessibility',
  accessibilityIs: 'says what was tested and where the site falls short.',
  licenses: 'Licenses',
  text: 'Text and figures',
  code: 'Code',
  reuse:
    'Figures may be used as their license says; each has a page with its files, its data and its citation. What readers’ browsers load of others’ code comes with its own licenses:',
  ofPages: 'on pages',
  ofLab: 'in the lab',
  cite: 'Citing it',
  citeBook: 'How to cite the book',
  citeIs: 'stands on the title page, in six formats; a figure is cited by its own page.',
  type: 'Typefaces',
  typeIs: (families: readonly string[]) =>
    `Text and figures are set in ${families.join(' and ')}, formulas in the KaTeX fonts. All are under the SIL Open Font License, cut to the characters that the book prints.`,
  tools: 'Made with',
  toolsIs:
    'Pages are printed by Astro, formulas set by KaTeX, drawings made by Vega-Lite and Vega, and what one looks for is found by MiniSearch.',
  versions: 'All packages that the generator builds on, with their versions',
  report: 'Reporting an error',
  reportIs: 'Whoever finds an error, in a sentence, a number or the code, is asked to report it:',
} as const

/** The statement of accessibility. */
export const ACCESSIBILITY = {
  title: 'Accessibility',
  description: (title: string) =>
    `What was done so that everyone can read ${title}, how it was tested, and where it falls short.`,
  lead: (title: string) =>
    `${title} is made so that everyone can read it: on any screen, at any size, by keyboard, by touch, by ear, on paper, with and without scripts. Its goal is level AA of the Web Content Accessibility Guidelines (WCAG) 2.2. It partially conforms: we know of the exceptions listed below.`,
  does: 'What the site does',
  doing: [
    'Text, formulas and figures are complete without scripts; scripts only add to them.',
    'Every figure has a short alternative text, a long description with the numbers, and its data as a table.',
    'Formulas are MathML for screen readers. Captions, alternative texts and descriptions are made from the same run as the drawing, so that they cannot disagree with it.',
    'Everything can be reached and used by keyboard, live figures too: arrow keys step through the points, T opens the table, E enlarges, Escape goes back.',
    'Drawings use colors that can be told apart by those who are color-blind, and in print without color.',
    'Light and dark themes are both designed; nothing moves for those who ask for less motion.',
  ],
  tested: 'How it was tested',
  tests: [
    'axe-core, on every page in both themes, and on live figures with their tables and dialogs: no violations.',
    'Use by keyboard alone, in a browser: reading, following links and coming back, stepping through figures, searching, asking values for their sources.',
    'The accessibility tree of every chapter against its source, block by block, and every page by the Nu HTML Checker.',
    'Reflow: no page scrolls sideways at widths of 320, 640, 768, 1100 and 1440 px, which covers a zoom of 400 % on a desk. Text spacing as WCAG 1.4.12 has it cuts nothing off.',
    'The themes of the operating system, less motion, forced colors, and the print of pages, by looking at them.',
    'The e-book by EPUBCheck.',
  ],
  testedWhen:
    'The tests are part of the generator of this site and run against every change of it, on the book that it was written for. They are done by programs and by looking; they were done in Chromium only.',
  short: 'Where it falls short',
  shortfalls: [
    'No one has tested it with a screen reader, with voice control or with a magnifier, and no one who depends on them was asked.',
    'It was not tested in Firefox or Safari.',
    'In drawings, and where a live figure names a column, mathematics is plain text: a subscript may be spoken as an underscore.',
    'A value that stands in a formula is spoken as part of it; that it comes from a run is said only where sources are shown.',
    'Wide tables, long formulas and code scroll sideways within their own boxes, by keyboard too.',
    'Long descriptions name colors as the page has them; in gray files for print those names do not help.',
    'Pictures that are files of their own (PNG, PDF) have no alternative text but what the page says of them. In the book as a PDF, formulas are not tagged as formulas.',
    'A live table of many thousand rows is shown in parts.',
  ],
  can: 'What you can do',
  options: [
    'The search finds words, signs and numbers; the link at the beginning of each page skips to its text.',
    'The e-book and the book in one file can be read in a program of your choice, with its type and colors.',
    'The data of every figure can be taken as CSV and JSON.',
  ],
  report: 'Telling us',
  reportIs: 'If something keeps you from reading, please say so:',
  unknown: 'This edition does not say where to report it.',
} as const

/** What breadcrumbs say. */
export const BREADCRUMBS = {
  label: 'Breadcrumb',
} as const

/** What links to places say. */
export const LINKS = {
  to: (name: string) => `Link to ${name}`,
  section: (title: string) => `Link to this section: ${title}`,
  note: (title: string) => `Link to this note: ${title}`,
  copy: 'Copy link',
  copied: 'The link is copied.',
} as const

/** What the menus of formulas say. */
export const FORMULAS = {
  menu: (name: string) => `Copy ${name}`,
  formula: 'Formula',
  tex: 'Copy TeX',
  mathml: 'Copy MathML',
  wide: (name: string) => `${name}, wider than the page`,
  copiedTex: 'The TeX is copied.',
  copiedMathml: 'The MathML is copied.',
  refused: 'This browser does not let a page copy.',
} as const

/** What tells readers where they are and how far they have read. */
export const READING = {
  here: 'Where you are',
  goOn: 'Go on reading',
  place: (chapter: string, section: string) => `${chapter}, ${section}`,
  share: (percent: number) => `${percent} % read`,
  whole: 'Read',
  forget: 'Forget what I have read',
} as const

/** The keys that work anywhere on a page, and the window that lists them. */
export const SHORTCUTS = {
  open: 'Keyboard',
  title: 'Keyboard shortcuts',
  close: 'Close',
  groups: [
    {
      title: 'On every page',
      keys: [
        { keys: ['/', 'Ctrl K'], does: 'Search the book' },
        { keys: ['c'], does: 'Contents' },
        { keys: ['?'], does: 'This window' },
      ],
    },
    {
      title: 'In a chapter, or on the page of a figure',
      keys: [
        { keys: ['j'], does: 'Next section' },
        { keys: ['k'], does: 'Section before' },
        { keys: ['l'], does: 'Next chapter or figure’s page' },
        { keys: ['h'], does: 'Chapter or figure’s page before' },
        { keys: ['i'], does: 'Show where numbers come from, in a chapter' },
      ],
    },
    {
      title: 'On a link that has the focus',
      keys: [{ keys: ['p'], does: 'Preview of where it leads' }],
    },
    {
      title: 'On a figure that has the focus',
      keys: [
        { keys: ['←', '→'], does: 'Step through the points' },
        { keys: ['↑', '↓'], does: 'Step through the series' },
        { keys: ['Shift ←', 'Shift →'], does: 'Step through the entries of a matrix' },
        { keys: ['Enter'], does: 'Choose' },
        { keys: ['t'], does: 'Table of its data' },
        { keys: ['e'], does: 'Enlarge' },
        { keys: ['Escape'], does: 'Back to the still drawing' },
      ],
    },
    {
      title: 'On a formula that is wider than the page',
      keys: [{ keys: ['←', '→'], does: 'Scroll it' }],
    },
  ],
  single: 'Keys without Ctrl work on every page',
  why: 'Switch them off if you speak to your computer, or press keys by chance. Ctrl K still searches.',
} as const

/** What the notation, and what leads to it, says. */
export const NOTATION = {
  description: (count: number, book: string) =>
    `The ${count} symbols of ${book}: what each means, and where it is used.`,
  lead: 'In the order in which they come up. A letter that means something else in another chapter stands here once for each meaning.',
  symbol: 'Symbol',
  meaning: 'Meaning',
  shape: 'Shape',
  usedIn: (chapters: number) => (chapters === 1 ? 'In chapter' : 'In chapters'),
  symbols: 'Symbols',
  symbolsOf: (name: string) => `Symbols of ${name}`,
} as const

/** What footnotes say. */
export const FOOTNOTES = {
  title: 'Footnotes',
  mark: (number: number) => `Footnote ${number}`,
  back: (count: number) => (count === 1 ? 'Back to the text' : `Back to its place ${count}`),
} as const
