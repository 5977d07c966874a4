import { type ChapterChange, chapterChanges, prosePages } from './chapters.ts'
import type { EditionFiles } from './edition-files.ts'
import {
  type ClaimChange,
  claimChanges,
  type ExperimentChange,
  experimentChanges,
  type ParamSetting,
  paramChanges,
  quantityChanges,
  versionChanges,
} from './facts.ts'
import { type FigureChanges, figureChanges } from './figures.ts'
import { isSame, type Pair, pairs } from './pairs.ts'

/** Which edition of which book. */
export interface EditionName {
  readonly title: string
  readonly version: string
  readonly digest: string
  /** BCP 47 tag. */
  readonly language: string
  /** As it was named. */
  readonly folder: string
}

/** Everything that differs between two editions. Plain data. */
export interface Comparison {
  readonly a: EditionName
  readonly b: EditionName
  /** Whether the manifests are equal, which list every file with its digest. */
  readonly isSame: boolean
  readonly params: readonly Pair<ParamSetting>[]
  readonly versions: readonly Pair<string>[]
  /** The experiments whose results differ, by name, and how many there are in all. */
  readonly experiments: { readonly changed: readonly string[]; readonly total: number }
  readonly claims: readonly ClaimChange[]
  readonly quantities: readonly ExperimentChange[]
  readonly figures: FigureChanges
  readonly chapters: readonly ChapterChange[]
  /** Files that differ beside the pages of prose and the figures. */
  readonly otherFiles: readonly string[]
}

/**
 * Compares two editions: what they were made from and with, what they computed, drew and say.
 * @throws {BookError} if a file that is to be compared is missing or damaged.
 */
export function comparisonOf(a: EditionFiles, b: EditionFiles): Comparison {
  const [from, to] = [a.manifest, b.manifest]
  const experiments = new Set([...from.experiments, ...to.experiments].map(({ name }) => name))
  return {
    a: editionName(a),
    b: editionName(b),
    isSame: isSame(from, to),
    params: paramChanges(from, to),
    versions: versionChanges(from, to),
    experiments: { changed: experimentChanges(from, to), total: experiments.size },
    claims: claimChanges(from, to),
    quantities: quantityChanges(from, to),
    figures: figureChanges(a, b),
    chapters: chapterChanges(a, b),
    otherFiles: otherFiles(a, b),
  }
}

function editionName({ folder, manifest: { book, digest } }: EditionFiles): EditionName {
  return { title: book.title, version: book.version, digest, language: book.language, folder }
}

function otherFiles(a: EditionFiles, b: EditionFiles): string[] {
  const prose = new Set([...prosePages(a), ...prosePages(b)])
  return pairs(a.manifest.files, b.manifest.files)
    .filter(({ name, a, b }) => a?.sha256 !== b?.sha256 && !prose.has(name) && !/^figures\/./.test(name))
    .map(({ name }) => name)
}
