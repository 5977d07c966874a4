import type { Author } from '../authors.ts'
import type { EditionFacts } from './edition-facts.ts'
import { type BookFacts, licenseUrl, plainTitle } from './facts.ts'
import { orcidUrl, schemaAuthor } from './persons.ts'

/** A node of the graph. */
export interface Entity {
  readonly '@id': string
  readonly '@type': string | readonly string[]
  readonly [property: string]: unknown
}

/** A node as another one names it. */
export const ref = (id: string) => ({ '@id': id })

/** An author of the book. */
export function authorEntity(author: Author, i: number): Entity {
  const { affiliation, ...entity } = schemaAuthor(author)
  const place = affiliation === undefined ? {} : { affiliation: ref(`#affiliation-${i + 1}`) }
  return { ...entity, '@id': orcidUrl(author) ?? `#author-${i + 1}`, ...place }
}

/** Where an author works, if the book says it. */
export function affiliationEntities({ affiliation }: Author, i: number): Entity[] {
  if (affiliation === undefined) return []
  return [{ '@id': `#affiliation-${i + 1}`, '@type': 'Organization', name: affiliation }]
}

/** The run that made the edition, with the value of every param. */
export function buildEntities(book: BookFacts, { params, versions, command }: EditionFacts): Entity[] {
  const values = params.map(({ name, value, unit }) => ({
    '@id': `#param-${encodeURIComponent(name)}`,
    '@type': 'PropertyValue',
    name,
    value: Array.isArray(value) ? value.join(', ') : value,
    unitText: unit,
  }))
  const generator = {
    '@id': '#generator',
    '@type': 'SoftwareApplication',
    name: `Generator of ${plainTitle(book.title)}`,
    softwareVersion: versions.generator,
    softwareRequirements: `Node.js ${versions.node}`,
    license: ref(licenseUrl(book.license.code)),
    ...(book.repository === undefined ? {} : { url: book.repository }),
  }
  const action = {
    '@id': '#build',
    '@type': 'CreateAction',
    name: `Build of ${plainTitle(book.title)} ${book.version}`,
    description: command,
    instrument: ref('#generator'),
    object: values.map((value) => ref(value['@id'])),
    result: ref('./'),
  }
  return [action, generator, ...values]
}

/** The licences of the text and of the code. */
export function licenses({ license }: BookFacts): Entity[] {
  return [...new Set([license.text, license.code])].map((spdx) => ({
    '@id': licenseUrl(spdx),
    '@type': 'CreativeWork',
    name: spdx,
    identifier: spdx,
  }))
}
