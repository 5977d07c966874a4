import { expect, test } from 'vitest'
import { bookTags, chapterTags, figureTags, type MetaTags } from '../../../src/pipeline/citations/highwire.ts'
import { bookJsonLd, chapterJsonLd, figureJsonLd, scriptText } from '../../../src/pipeline/citations/json-ld.ts'
import { HARD_TITLE, hardBook, hardFigure, plainBook, plainFigure } from './facts.ts'

const chapter = { number: '1', title: 'Decay & $x_1$', page: 'decay.html' }
const published = {
  ...plainFigure,
  image: 'figures/remainder-by-time/remainder-by-time.png',
  data: ['figures/remainder-by-time/remainder-by-time.csv'],
  chapter,
}
const namesIn = (tags: MetaTags) => tags.map(([name]) => name)
const valuesOf = (tags: MetaTags, name: string) => tags.flatMap(([tag, content]) => (tag === name ? [content] : []))

test('every kind of page has the tags that Google Scholar requires', () => {
  for (const tags of [bookTags(plainBook), chapterTags(chapter, plainBook), figureTags(plainFigure, plainBook)]) {
    expect(namesIn(tags)).toEqual(
      expect.arrayContaining(['citation_title', 'citation_author', 'citation_publication_date']),
    )
    expect(valuesOf(tags, 'citation_publication_date')).toEqual(['2026/01/02'])
    expect(tags.filter(([, content]) => content.trim() === '')).toEqual([])
  }
})

test('tags say each author by the name that is sorted by, and the book of a part', () => {
  const tags = figureTags(hardFigure, hardBook)
  expect(valuesOf(tags, 'citation_author')).toEqual(['Müller-Łuk, Zoë M.', 'Smith\u00a0&\u00a0Sons\u00a0and\u00a0{Co}'])
  expect(valuesOf(tags, 'citation_title')).toEqual([HARD_TITLE])
  expect(valuesOf(tags, 'citation_inbook_title')).toEqual([
    'Décroissance & 50 % of {all}: a “study” of x_1 under_score',
  ])
  expect(valuesOf(tags, 'citation_publisher')).toEqual(['Éditions & Fils'])
  expect(valuesOf(chapterTags(chapter, plainBook), 'citation_public_url')).toEqual([
    'https://example.org/half-lives/decay.html',
  ])
  const page = 'https://example.org/half-lives/figures/hard-words.html'
  expect(valuesOf(tags, 'citation_public_url')).toEqual([`${page}?v=a-b`])
  expect(valuesOf(tags, 'citation_fulltext_html_url')).toEqual([page])
  expect(valuesOf(bookTags(hardBook), 'citation_keywords')).toEqual(['decay', 'half-life & more'])
  expect(valuesOf(bookTags(hardBook), 'citation_doi')).toEqual(['10.5281/zenodo.1234567'])
})

test('a book is a scholarly article with its chapters, a chapter a part of its book', () => {
  expect(bookJsonLd(hardBook, [chapter])).toMatchObject({
    '@type': ['Book', 'ScholarlyArticle'],
    author: [
      {
        '@type': 'Person',
        '@id': 'https://orcid.org/0000-0002-1825-0097',
        givenName: 'Zoë M.',
        familyName: 'Müller-Łuk',
      },
      { '@type': 'Organization', name: 'Smith & Sons and {Co}' },
    ],
    sameAs: 'https://doi.org/10.5281/zenodo.1234567',
    datePublished: '2026-01-02',
    hasPart: [{ '@type': 'Chapter', name: 'Decay & x_1', url: 'https://example.org/half-lives/decay.html' }],
  })
  const described = bookJsonLd({ ...plainBook, description: 'On $x_1$\nand more.' }, [])
  expect(described).toMatchObject({ abstract: 'On x_1 and more.', description: 'On x_1 and more.' })
  expect(chapterJsonLd(chapter, plainBook)).toMatchObject({ '@type': 'Chapter', isPartOf: { '@id': plainBook.url } })
})

test('a figure has what Google asks of an image with a licence and of a data set', () => {
  const [image, data] = figureJsonLd(published, plainBook)['@graph'] as unknown as Record<string, unknown>[]
  const page = 'https://example.org/half-lives/figures/remainder-by-time.html'
  expect(image).toMatchObject({
    '@type': 'ImageObject',
    contentUrl: 'https://example.org/half-lives/figures/remainder-by-time/remainder-by-time.png',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    acquireLicensePage: page,
    creditText: 'Half-lives contributors, Figure 1.1 of Half-lives: a book of one chapter',
    creator: [{ name: 'Half-lives contributors' }],
    copyrightNotice: '© 2026 Half-lives contributors',
  })
  expect(data).toMatchObject({
    '@type': 'Dataset',
    name: 'Data of “Remainder by time”',
    url: page,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    distribution: [{ '@type': 'DataDownload', encodingFormat: 'text/csv' }],
  })
  const { description } = data as { description: string }
  expect(description.length).toBeGreaterThan(50)
  expect(figureJsonLd({ ...published, caption: 'long '.repeat(3000) }, plainBook)['@graph'][1]).toMatchObject({
    description: expect.stringMatching(/^.{1,5000}$/s),
  })
})

test('a figure tells the way to it from the title page, by its chapter if one shows it', () => {
  const way = (figure: typeof published | (Omit<typeof published, 'chapter'> & { chapter: undefined })) => {
    const list = figureJsonLd(figure, plainBook)['@graph'][2] as unknown as { itemListElement: { item: string }[] }
    return list.itemListElement.map(({ item }) => item)
  }
  const [book, figure] = [plainBook.url, `${plainBook.url}figures/remainder-by-time.html`]
  expect(way(published)).toEqual([book, `${plainBook.url}decay.html`, figure])
  expect(way({ ...published, chapter: undefined })).toEqual([book, figure])
})

test('JSON-LD in a script element cannot end it', () => {
  const text = scriptText(figureJsonLd({ ...published, title: '</script><script>' }, hardBook))
  expect(text).not.toContain('<')
  expect(JSON.parse(text)).toMatchObject({ '@graph': [{ name: '</script><script>' }, {}, {}] })
})
