import { expect, test } from 'vitest'
import { zenodoJson } from '../../../src/pipeline/citations/zenodo.ts'
import { hardBook, plainBook } from './facts.ts'

test('a deposit at Zenodo has what it must have, and all that the book says', () => {
  expect(JSON.parse(zenodoJson(hardBook))).toEqual({
    title: 'Décroissance & 50 % of {all}: a “study” of x_1 under_score',
    upload_type: 'publication',
    publication_type: 'book',
    description: '<p>A &lt;b>bold&lt;/b> &amp; tiny "book" on 100 % decay: #1.</p>',
    creators: [
      { name: 'Müller-Łuk, Zoë M.', affiliation: 'École & Co', orcid: '0000-0002-1825-0097' },
      { name: 'Smith & Sons and {Co}' },
    ],
    publication_date: '2026-01-02',
    version: '1.2.0',
    language: 'eng',
    access_right: 'open',
    license: 'cc-by-4.0',
    keywords: ['decay', 'half-life & more'],
    notes: '<p>Code: MIT (https://spdx.org/licenses/MIT.html)</p>',
    related_identifiers: [
      {
        identifier: 'https://example.org/half-lives/',
        relation: 'isAlternateIdentifier',
        resource_type: 'publication-book',
      },
      { identifier: 'https://example.org/half-lives.git', relation: 'isSupplementedBy', resource_type: 'software' },
    ],
  })
})

test('a language that we know no code for is left out', () => {
  expect(JSON.parse(zenodoJson({ ...plainBook, language: 'de-AT' }))).toHaveProperty('language', 'deu')
  expect(JSON.parse(zenodoJson({ ...plainBook, language: 'tlh' }))).not.toHaveProperty('language')
})
