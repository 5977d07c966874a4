import { type BookFacts, licenseUrl, plainTitle, sortedName, wholeTitle } from './facts.ts'

/** ISO 639-3 codes, which Zenodo asks for, of the languages that have one of two letters and many speakers. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ar: 'ara',
  cs: 'ces',
  da: 'dan',
  de: 'deu',
  el: 'ell',
  en: 'eng',
  es: 'spa',
  fi: 'fin',
  fr: 'fra',
  hu: 'hun',
  it: 'ita',
  ja: 'jpn',
  ko: 'kor',
  nl: 'nld',
  no: 'nor',
  pl: 'pol',
  pt: 'por',
  ru: 'rus',
  sv: 'swe',
  tr: 'tur',
  uk: 'ukr',
  zh: 'zho',
}

/** `.zenodo.json`: the metadata of a deposit of the book at Zenodo. */
export function zenodoJson(book: BookFacts): string {
  const { authors, date, version, language, license, keywords, url, repository } = book
  const code = LANGUAGES[language.split('-')[0] as string]
  const related = [
    { identifier: url, relation: 'isAlternateIdentifier', resource_type: 'publication-book' },
    ...(repository === undefined
      ? []
      : [{ identifier: repository, relation: 'isSupplementedBy', resource_type: 'software' }]),
  ]
  const metadata = {
    title: plainTitle(wholeTitle(book)),
    upload_type: 'publication',
    publication_type: 'book',
    description: paragraph(plainTitle(book.description)),
    creators: authors.map((author) => ({
      name: sortedName(author),
      ...(author.affiliation === undefined ? {} : { affiliation: author.affiliation }),
      ...(author.orcid === undefined ? {} : { orcid: author.orcid }),
    })),
    publication_date: date,
    version,
    ...(code === undefined ? {} : { language: code }),
    access_right: 'open',
    license: license.text.toLowerCase(),
    ...(keywords.length === 0 ? {} : { keywords: [...keywords] }),
    notes: paragraph(`Code: ${license.code} (${licenseUrl(license.code)})`),
    related_identifiers: related,
  }
  return `${JSON.stringify(metadata, undefined, 2)}\n`
}

const paragraph = (text: string) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`
