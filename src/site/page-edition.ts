import { csvFiles } from '../pipeline/artifacts.ts'
import type { Edition } from '../pipeline/edition.ts'
import type { Plate } from '../pipeline/figures.ts'
import { rounded } from '../pipeline/imprint.ts'

/** A chapter as pages list it. */
export interface PageChapter {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly description: string
  readonly sections: readonly { readonly id: string; readonly title: string }[]
}

/** A figure as pages print it. */
export interface PageFigure extends Omit<Plate, 'spec' | 'drawings' | 'live' | 'provenance'> {
  /** '5.2', or '' if no chapter places it. */
  readonly number: string
  /** The page and anchor where the book shows it. */
  readonly place: string | undefined
  /** Drawings to a tenth of a pixel: a page has many. */
  readonly wide: string
  readonly narrow: string
  readonly size: { readonly wide: readonly [number, number]; readonly narrow: readonly [number, number] }
  /** Its tables as CSV: file name and title. */
  readonly tables: readonly { readonly file: string; readonly title: string }[]
}

/** The part of an edition that pages print, as plain data. */
export interface PageEdition {
  readonly book: Pick<
    Edition['book'],
    'title' | 'subtitle' | 'description' | 'version' | 'language' | 'authors' | 'license' | 'url' | 'cover'
  >
  readonly chapters: readonly PageChapter[]
  readonly figures: readonly PageFigure[]
  readonly sources: readonly { readonly key: string; readonly html: string; readonly citedIn: readonly string[] }[]
  readonly params: readonly {
    readonly name: string
    readonly value: string
    readonly unit: string
    readonly rule: string
    readonly meaning: string
    readonly readBy: readonly string[]
  }[]
  /** Changes when a file that pages load by a fixed name does: appended to its address. */
  readonly digest: string
}

/** What the pages of an edition print; `digest` tells its assets from those of another. */
export function pageEdition(edition: Edition, digest: string): PageEdition {
  const { title, subtitle, description, version, language, authors, license, url, cover } = edition.book
  return {
    book: { title, subtitle, description, version, language, authors, license, url, cover },
    chapters: edition.chapters.map(({ id, number, title, description }) => ({
      id,
      number,
      title,
      description,
      sections: edition.labels
        .filter((label) => label.chapter === id && label.kind === 'section' && label.depth === 2)
        .map(({ id, title }) => ({ id, title })),
    })),
    figures: edition.plates.map((plate) => pageFigure(plate, edition)),
    sources: edition.sources.map(({ key, html }) => ({ key, html, citedIn: citing(edition, key) })),
    params: edition.params.map(({ name, value, unit, rule, meaning }) => ({
      name,
      value: Array.isArray(value) ? value.join(', ') : String(value),
      unit,
      rule,
      meaning,
      readBy: edition.runs.filter(({ reads }) => reads.includes(name)).map(({ title }) => title),
    })),
    digest,
  }
}

function pageFigure(
  { spec, live: _, provenance: __, drawings: { wide, narrow }, ...plate }: Plate,
  { labels, facts }: Edition,
): PageFigure {
  const label = labels.find(({ kind, id }) => kind === 'figure' && id === plate.id)
  const result = facts.results.get(plate.experiment)
  return {
    ...plate,
    number: label?.number ?? '',
    place: label?.href,
    wide: rounded(wide.svg, 1),
    narrow: rounded(narrow.svg, 1),
    size: { wide: [wide.width, wide.height], narrow: [narrow.width, narrow.height] },
    tables: (result ? csvFiles(plate.id, spec, result) : []).map(({ file, table: { title } }) => ({ file, title })),
  }
}

function citing({ chapters }: Edition, key: string): string[] {
  return chapters.filter(({ text }) => new RegExp(`<Cite key="[^"]*\\b${key}\\b`).test(text)).map(({ id }) => id)
}
