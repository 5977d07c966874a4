import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { default as addFormats } from 'ajv-formats'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { citationCff } from '../../../src/pipeline/citations/cff.ts'
import { hardBook, plainBook } from './facts.ts'

const ajv = new Ajv({ strict: false })
addFormats(ajv)
const validate = ajv.compile(JSON.parse(readFileSync(new URL('./cff-1.2.0.schema.json', import.meta.url), 'utf8')))

function faults(text: string) {
  validate(parse(text))
  return validate.errors ?? []
}

test('CITATION.cff is valid by the schema of the format, whatever the book says', () => {
  expect(faults(citationCff(plainBook))).toEqual([])
  expect(faults(citationCff(hardBook))).toEqual([])
  expect(faults(citationCff({ ...plainBook, license: { code: 'none', text: 'CC-BY-4.0' } }))).not.toEqual([])
})

test('it prefers the book to be cited, by its people and by its groups', () => {
  const cff = parse(citationCff(hardBook))
  expect(cff).toMatchObject({
    type: 'software',
    title: 'Décroissance & 50 % of {all}: a “study” of x_1 under_score',
    version: '1.2.0',
    'date-released': '2026-01-02',
    license: 'MIT',
    'repository-code': 'https://example.org/half-lives.git',
    'preferred-citation': {
      type: 'book',
      license: 'CC-BY-4.0',
      doi: '10.5281/zenodo.1234567',
      publisher: { name: 'Éditions & Fils' },
    },
  })
  expect(cff['preferred-citation'].authors).toEqual([
    {
      'given-names': 'Zoë M.',
      'family-names': 'Müller-Łuk',
      affiliation: 'École & Co',
      orcid: 'https://orcid.org/0000-0002-1825-0097',
    },
    { name: 'Smith & Sons and {Co}' },
  ])
})
