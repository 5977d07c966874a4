import { type Author, authorName } from '../authors.ts'

/** Where a person is known by an ORCID iD. */
export function orcidUrl({ orcid }: Author): string | undefined {
  return orcid === undefined ? undefined : `https://orcid.org/${orcid}`
}

/** An author in the terms of schema.org: whoever has one name only is taken to be a group. */
export function schemaAuthor(author: Author) {
  const { given, family, affiliation } = author
  const url = orcidUrl(author)
  const shared = {
    ...(url === undefined ? {} : { '@id': url, url }),
    name: authorName(author),
    ...(affiliation === undefined ? {} : { affiliation: { '@type': 'Organization' as const, name: affiliation } }),
  }
  if (family === undefined) return { '@type': 'Organization' as const, ...shared }
  return {
    '@type': 'Person' as const,
    ...shared,
    ...(given === undefined ? {} : { givenName: given }),
    familyName: family,
  }
}
