import { expect, test } from 'vitest'
import type { EditionFacts } from '../../../src/pipeline/citations/edition-facts.ts'
import type { BookFacts } from '../../../src/pipeline/citations/facts.ts'
import { roCrate } from '../../../src/pipeline/citations/ro-crate.ts'
import { hardBook, plainBook } from './facts.ts'

type Entity = Record<string, unknown> & { '@id': string; '@type': string | string[] }

const kept = (bytes: number) => ({ bytes, sha256: bytes.toString(16).padStart(64, '0') })
const edition: EditionFacts = {
  chapters: [{ number: '1', title: 'Decay & $x_1$', page: 'decay.html' }],
  figures: [{ id: 'a', number: '1.1', title: 'A', files: ['figures/a/a.svg', 'figures/a/a #1.csv'] }],
  files: new Map([
    ['figures/a/a.svg', kept(10)],
    ['figures/a/a #1.csv', kept(20)],
    ['decay.html', kept(30)],
    ['figures/figures.json', kept(40)],
  ]),
  params: [
    { name: 'seed', value: 7, unit: '1' },
    { name: 'decay.sizes', value: [1, 2], unit: 'grams' },
  ],
  versions: { generator: '1.0.0', node: '26.0.0' },
  command: 'npm run build',
}

function crateOf(book: BookFacts) {
  const crate = JSON.parse(roCrate(book, edition)) as { '@context': string; '@graph': Entity[] }
  const byId = new Map(crate['@graph'].map((entity) => [entity['@id'], entity]))
  return { ...crate, byId }
}

/** Every `{ "@id" }` and nothing else: a reference to another entity. */
function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (typeof value !== 'object' || value === null) return []
  const entries = Object.entries(value)
  const [[key, id] = []] = entries
  return entries.length === 1 && key === '@id' ? [String(id)] : entries.flatMap(([, inner]) => referencesIn(inner))
}

test.each([
  ['a plain book', plainBook],
  ['a book that says all', hardBook],
])('the crate keeps the rules of RO-Crate 1.2: %s', (_, book) => {
  const { '@context': context, '@graph': graph, byId } = crateOf(book)
  expect(context).toBe('https://w3id.org/ro/crate/1.2/context')
  expect(byId.get('ro-crate-metadata.json')).toEqual({
    '@id': 'ro-crate-metadata.json',
    '@type': 'CreativeWork',
    conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
    about: { '@id': './' },
  })
  const root = byId.get('./')
  for (const property of ['name', 'description', 'license']) expect(root?.[property], property).toBeTruthy()
  expect(root?.['datePublished']).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect(byId.size, 'no two entities share an @id').toBe(graph.length)
  const outside = ['https://w3id.org/ro/crate/1.2']
  expect(graph.flatMap(referencesIn).filter((id) => !byId.has(id) && !outside.includes(id))).toEqual([])
  for (const entity of graph) {
    expect(entity['@type'], entity['@id']).toBeTruthy()
    expect(() => new URL(entity['@id'], 'https://example.org/'), entity['@id']).not.toThrow()
    expect(entity['@id']).not.toMatch(/[ <>"{}|\\^`]/)
  }
})

test('every file is a part of the root, by itself or by its figure, with its type, size and digest', () => {
  const { byId } = crateOf(plainBook)
  const reached = (id: string): string[] => [id, ...referencesIn(byId.get(id)?.['hasPart'] ?? []).flatMap(reached)]
  expect(reached('./').slice(1).sort()).toEqual(
    [
      'decay.html',
      'figures/a/',
      'figures/a/a%20%231.csv',
      'figures/a/a.svg',
      'figures/figures.json',
      'manifest.json',
    ].sort(),
  )
  expect(byId.get('figures/a/a%20%231.csv')).toMatchObject({
    '@type': 'File',
    encodingFormat: 'text/csv',
    contentSize: '20',
  })
  expect(byId.get('figures/a/a%20%231.csv')?.['sha256']).toHaveLength(64)
  expect(byId.get('decay.html')).toMatchObject({ '@type': ['File', 'Chapter'], name: 'Decay & x_1', position: '1' })
})

test('the build is an action on the params that gave the crate', () => {
  const { byId } = crateOf(hardBook)
  expect(byId.get('#build')).toMatchObject({
    '@type': 'CreateAction',
    instrument: { '@id': '#generator' },
    object: [{ '@id': '#param-seed' }, { '@id': '#param-decay.sizes' }],
    result: { '@id': './' },
  })
  expect(byId.get('#param-decay.sizes')).toMatchObject({ value: '1, 2', unitText: 'grams' })
  expect(byId.get('https://orcid.org/0000-0002-1825-0097')).toMatchObject({ affiliation: { '@id': '#affiliation-1' } })
})
