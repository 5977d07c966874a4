import { expect, test } from 'vitest'
import { authorName, authorSchema, byline } from '../../src/pipeline/authors.ts'

const faultsOf = (author: object) => authorSchema.safeParse(author).error?.issues.map(({ message }) => message) ?? []

test('a person has a family name and may have given names; a group has one name', () => {
  expect([{ given: 'Ada', family: 'Lovelace' }, { family: 'Plato' }, { name: 'The Group' }].map(authorName)).toEqual([
    'Ada Lovelace',
    'Plato',
    'The Group',
  ])
  expect(byline([{ given: 'Ada', family: 'Lovelace' }, { name: 'The Group' }])).toBe('Ada Lovelace, The Group')
})

test('an author without a name, with two, or with an identifier that is none, is refused', () => {
  const rule = 'must have either a name or a family name (beside which it may have a given name)'
  expect(faultsOf({ given: 'Ada' })).toEqual([rule])
  expect(faultsOf({ name: 'Ada', family: 'Lovelace' })).toEqual([rule])
  expect(faultsOf({ name: 'Ada', orcid: '0000' })).toEqual(['must be an ORCID iD such as 0000-0002-1825-0097'])
  expect(faultsOf({ name: 'Ada', orcid: '0000-0002-1694-233X', affiliation: 'Here' })).toEqual([])
})
