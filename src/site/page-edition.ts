import type { Citations } from '../pipeline/citations/citations.ts'
import { WHOLE_BOOK } from '../pipeline/citations/facts.ts'
import { dependents } from '../pipeline/dependents.ts'
import type { Edition } from '../pipeline/edition.ts'
import { type Param, valueText } from '../pipeline/param-values.ts'
import type { Plate } from '../pipeline/plate.ts'
import { presetsOf } from '../pipeline/presets.ts'
import { type CiteUse, citeUses } from './cite-uses.ts'
import { type EditionAccount, editionAccount } from './edition-account.ts'
import { type FigureSheet, figureSheet } from './figure-sheet.ts'
import { figureUses } from './figure-uses.ts'
import { bookHead, chapterHead, type PageHead } from './page-head.ts'
import { type PageSymbol, pageSymbols } from './page-symbols.ts'
import { type PageTerm, pageTerms } from './page-terms.ts'
import { digestsOf, type SiteFile, sizesOf } from './site-file.ts'
import { hasSources } from './source-facts.ts'

/** A chapter as pages list it. */
export interface PageChapter {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly description: string
  readonly sections: readonly { readonly id: string; readonly title: string }[]
  readonly head: PageHead
  /** Whether it has values or statements that tell where they come from. */
  readonly hasSources: boolean
}

/** A figure as pages print it. */
export interface PageFigure extends Omit<Plate, 'drawings' | 'files' | 'characters' | 'provenance' | 'heads'> {
  /** '5.2', or '' if no chapter places it. */
  readonly number: string
  /** The page and anchor where the book shows it. */
  readonly place: string | undefined
  readonly wide: string
  readonly narrow: string
  /** The names of its files. */
  readonly files: readonly string[]
  /** The module of its experiment, where its code can be read. */
  readonly code: { readonly experiment: string; readonly path: string; readonly lines: number } | undefined
  readonly size: { readonly wide: readonly [number, number]; readonly narrow: readonly [number, number] }
  /** What its own page says besides. */
  readonly sheet: FigureSheet
}

/** A param as pages print it; `value` and `own`, the book's own value, are as YAML writes them. */
export interface PageParam extends Pick<Param, 'name' | 'origin' | 'unit' | 'rule' | 'meaning' | 'cost'> {
  readonly value: string
  readonly own: string
  /** Titles of the experiments that read it, ids of the figures and chapters that follow. */
  readonly experiments: readonly string[]
  readonly figures: readonly string[]
  readonly chapters: readonly string[]
}

/** The part of an edition that pages print, as plain data. */
export interface PageEdition {
  readonly book: Pick<
    Edition['book'],
    | 'title'
    | 'subtitle'
    | 'description'
    | 'version'
    | 'date'
    | 'language'
    | 'authors'
    | 'license'
    | 'url'
    | 'offline'
    | 'cover'
    | 'contact'
    | 'repository'
  >
  /** What the title page says besides. */
  readonly front: {
    readonly head: PageHead
    readonly citations: Citations | undefined
    /** Whether the site has the book as a PDF. */
    readonly hasPdf: boolean
  }
  readonly chapters: readonly PageChapter[]
  readonly figures: readonly PageFigure[]
  /** The terms that the book explains, in alphabetical order. */
  readonly glossary: readonly PageTerm[]
  /** The symbols that the book explains, in the order in which they come up. */
  readonly notation: readonly PageSymbol[]
  /** Ids that figures had, and the id that each has now. */
  readonly moved: readonly { readonly from: string; readonly to: string }[]
  readonly sources: readonly { readonly key: string; readonly html: string; readonly citedIn: readonly CiteUse[] }[]
  readonly params: readonly PageParam[]
  /** What it was computed from and what it found. */
  readonly account: EditionAccount
  /** How many experiments there are. */
  readonly experiments: number
  /** The names of the book's presets. */
  readonly presets: readonly string[]
  /** The ids of the chapters and figures whose pages are to be printed now. */
  readonly printing: { readonly chapters: readonly string[]; readonly figures: readonly string[] }
}

/**
 * What the pages of an edition print, all of them.
 * @param files of figures.
 */
export function pageEdition(edition: Edition, files: readonly SiteFile[]): PageEdition {
  const uses = figureUses(edition)
  const sizes = sizesOf(files)
  const cites = citeUses(edition)
  return {
    book: told(edition.book),
    chapters: edition.chapters.map(({ id, number, title, description }) => ({
      id,
      number,
      title,
      description,
      sections: edition.labels
        .filter((label) => label.chapter === id && label.kind === 'section' && label.depth === 2)
        .map(({ id, title }) => ({ id, title })),
      head: chapterHead({ id, number, title }, edition.book),
      hasSources: [edition.trees.get(id) ?? []].flat().some(hasSources),
    })),
    front: {
      head: bookHead(edition),
      citations: edition.citations.get(WHOLE_BOOK),
      hasPdf: edition.pdf !== undefined,
    },
    figures: edition.plates.map((plate) => {
      const more = { uses: uses.get(plate.id), sizes }
      return pageFigure(plate, edition, figureSheet(plate, edition, more))
    }),
    glossary: pageTerms(edition),
    notation: pageSymbols(edition),
    moved: Object.entries(edition.published.moved).map(([from, to]) => ({ from, to })),
    sources: edition.sources.map(({ key }) => ({
      key,
      html: edition.references.get(key) ?? '',
      citedIn: cites.get(key) ?? [],
    })),
    params: pageParams(edition),
    account: editionAccount(edition, digestsOf(files)),
    experiments: edition.runs.length,
    presets: [...presetsOf(edition.book).keys()],
    printing: { chapters: edition.chapters.map(({ id }) => id), figures: edition.plates.map(({ id }) => id) },
  }
}

function told(book: Edition['book']): PageEdition['book'] {
  const { title, subtitle, description, version, date, language, authors, license, url, offline, cover } = book
  const { contact, repository } = book
  const said = { title, subtitle, description, version, date, language, authors, license, url, offline, cover }
  return { ...said, contact, repository }
}

function pageParams({ params, runs, plates, chapters, names }: Edition): PageParam[] {
  const follow = dependents(
    params.map(({ name }) => name),
    {
      experiments: runs.map(({ name, reads, seed }) => ({ name, reads, draws: seed !== undefined })),
      figures: plates,
      chapters: chapters.map(({ id }) => ({ id, names: names.get(id) ?? [] })),
    },
  )
  return params.map(({ name, value, default: own, origin, unit, rule, meaning, cost }) => {
    const { experiments = [], figures = [], chapters = [] } = follow.get(name) ?? {}
    return {
      name,
      value: valueText(value),
      own: valueText(own),
      origin,
      unit: unit === '1' ? '' : unit,
      rule,
      meaning,
      cost,
      experiments: runs.filter((run) => experiments.includes(run.name)).map(({ title }) => title),
      figures,
      chapters,
    }
  })
}

function pageFigure(
  { drawings: { wide, narrow }, files, characters: _, provenance: __, heads: ___, ...plate }: Plate,
  { labels, runs, listings }: Edition,
  sheet: FigureSheet,
): PageFigure {
  const label = labels.find(({ kind, id }) => kind === 'figure' && id === plate.id)
  const listing = listings.get(runs.find(({ name }) => name === plate.experiment)?.file ?? '')
  return {
    ...plate,
    number: label?.number ?? '',
    place: label?.href,
    wide: wide.svg,
    narrow: narrow.svg,
    files: files.map(({ name }) => name),
    code: listing && { experiment: plate.experiment, path: listing.path, lines: listing.lines },
    size: { wide: [wide.width, wide.height], narrow: [narrow.width, narrow.height] },
    sheet,
  }
}
