import { expect, test } from 'vitest'
import { contactLink } from '../../src/site/contact.ts'

test('readers report errors where the book says, else where its sources are, else nowhere', () => {
  const [contact, repository] = ['errors@example.org', 'https://example.org/sources/']
  expect(contactLink({ contact, repository })).toEqual({ href: 'mailto:errors@example.org', words: contact })
  expect(contactLink({ contact: undefined, repository })).toEqual({ href: repository, words: 'example.org/sources' })
  expect(contactLink({ contact: undefined, repository: undefined })).toBeUndefined()
})
