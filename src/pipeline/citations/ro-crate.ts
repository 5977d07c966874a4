import { byline } from '../authors.ts'
import { MANIFEST } from '../manifest.ts'
import { type EditionFacts, RO_CRATE } from './edition-facts.ts'
import { type BookFacts, figureName, licenseUrl, plainTitle, wholeTitle } from './facts.ts'
import { mediaType } from './media-types.ts'
import { affiliationEntities, authorEntity, buildEntities, type Entity, licenses, ref } from './ro-crate-context.ts'

/**
 * `ro-crate-metadata.json` of an edition, after RO-Crate 1.2: its files, chapters and figures, who made it and what run.
 * The manifest, which has the crate's own digest, is in it without size and digest.
 */
export function roCrate(book: BookFacts, edition: EditionFacts): string {
  const authors = book.authors.map(authorEntity)
  const figures = edition.figures.map(figureEntity)
  const inFigures = new Set(edition.figures.flatMap(({ files }) => files))
  const own = [...edition.files.keys()].filter((path) => !inFigures.has(path)).sort()
  const parts = [...own.map(idOf), MANIFEST, ...figures.map((figure) => figure['@id'])]
  const graph = [
    { '@id': RO_CRATE, '@type': 'CreativeWork', conformsTo: ref('https://w3id.org/ro/crate/1.2'), about: ref('./') },
    rootEntity(book, { authors, parts }),
    ...fileEntities(edition),
    { '@id': MANIFEST, '@type': 'File', name: MANIFEST, encodingFormat: mediaType(MANIFEST) },
    ...figures,
    ...authors,
    ...book.authors.flatMap(affiliationEntities),
    ...buildEntities(book, edition),
    ...licenses(book),
    ...(book.publisher === undefined ? [] : [{ '@id': '#publisher', '@type': 'Organization', name: book.publisher }]),
  ] satisfies Entity[]
  const lines = graph.map((entity) => JSON.stringify(entity))
  return `{"@context":"https://w3id.org/ro/crate/1.2/context","@graph":[\n${lines.join(',\n')}\n]}\n`
}

const idOf = (path: string) => encodeURI(path).replaceAll('#', '%23').replaceAll('?', '%3F')

function rootEntity(
  book: BookFacts,
  { authors, parts }: { authors: readonly Entity[]; parts: readonly string[] },
): Entity {
  return {
    '@id': './',
    '@type': 'Dataset',
    name: plainTitle(wholeTitle(book)),
    description: plainTitle(book.description),
    datePublished: book.date,
    license: ref(licenseUrl(book.license.text)),
    author: authors.map((author) => ref(author['@id'])),
    version: book.version,
    inLanguage: book.language,
    url: book.url,
    creditText: `${byline(book.authors)}, ${plainTitle(wholeTitle(book))}, version ${book.version}`,
    ...(book.doi === undefined ? {} : { identifier: `https://doi.org/${book.doi}` }),
    ...(book.keywords.length === 0 ? {} : { keywords: book.keywords.join(', ') }),
    ...(book.publisher === undefined ? {} : { publisher: ref('#publisher') }),
    hasPart: parts.map(ref),
    mentions: ref('#build'),
  }
}

function fileEntities({ files, chapters }: EditionFacts): Entity[] {
  const titles = new Map(chapters.map((chapter) => [chapter.page, chapter]))
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { bytes, sha256 }]) => {
      const chapter = titles.get(path)
      return {
        '@id': idOf(path),
        '@type': chapter ? ['File', 'Chapter'] : 'File',
        name: chapter ? plainTitle(chapter.title) : path,
        ...(chapter && { position: chapter.number }),
        encodingFormat: mediaType(path),
        contentSize: String(bytes),
        sha256,
      }
    })
}

function figureEntity({ id, number, title, files }: EditionFacts['figures'][number]): Entity {
  return {
    '@id': `${idOf(`figures/${id}`)}/`,
    '@type': 'Dataset',
    name: `${figureName({ number })}: ${plainTitle(title)}`,
    hasPart: files.map((path) => ref(idOf(path))),
  }
}
