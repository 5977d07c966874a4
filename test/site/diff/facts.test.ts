import { expect, test } from 'vitest'
import type { Manifest } from '../../../src/pipeline/manifest.ts'
import {
  claimChanges,
  experimentChanges,
  paramChanges,
  quantityChanges,
  versionChanges,
} from '../../../src/site/diff/facts.ts'

const digest = (digit: string) => digit.repeat(64)
const experiment: Manifest['experiments'][number] = {
  name: 'decay',
  title: 'Decay',
  reads: ['days'],
  draws: false,
  code: digest('a'),
  result: digest('b'),
  quantities: {
    slow: { value: 100, meaning: 'hardly changes' },
    fast: { value: 1, meaning: 'changes a lot', unit: 'days' },
    still: { value: 1, meaning: 'stays' },
  },
  claims: { gone: { holds: true, states: 'it is gone' }, left: { holds: true, states: 'it is 1' } },
}
const a: Manifest = {
  $schema: 'manifest.schema.json',
  format: 2,
  edition: digest('0'),
  digest: digest('0'),
  commit: null,
  book: {
    title: 'T',
    version: '1',
    authors: [],
    license: { code: 'MIT', text: 'MIT' },
    language: 'en',
    url: 'https://example.org/',
  },
  seed: null,
  params: [{ name: 'days', value: 4, unit: 'days', origin: 'params.yaml:3' }],
  exports: 'all',
  versions: { generator: '1', node: '26', v8: '14', packages: { one: '1.0.0', two: '2.0.0' } },
  experiments: [experiment],
  chapters: [],
  figures: [],
  files: {},
}
const withExperiment = (changes: Partial<typeof experiment>): Manifest => ({
  ...a,
  experiments: [{ ...experiment, ...changes }],
})

test('an edition differs from itself in nothing', () => {
  for (const changes of [paramChanges, versionChanges, experimentChanges, claimChanges, quantityChanges])
    expect(changes(a, a)).toEqual([])
})

test('params differ by value and unit, not by where they come from, and the machine’s folders are not told', () => {
  const elsewhere = { ...a, params: [{ name: 'days', value: 4, unit: 'days', origin: '--set days=4' }] }
  expect(paramChanges(a, elsewhere)).toEqual([])
  const other = { ...a, params: [{ name: 'days', value: 5, unit: 'days', origin: '--set days=5' }] }
  expect(paramChanges(a, other)).toEqual([
    {
      name: 'days',
      a: { value: 4, unit: 'days', origin: 'params.yaml:3' },
      b: { value: 5, unit: 'days', origin: '--set days=5' },
    },
  ])
  expect(paramChanges(a, { ...a, params: [] })).toMatchObject([{ name: 'days', a: { value: 4 } }])
})

test('versions of packages and the code of experiments differ by name', () => {
  const b = withExperiment({ code: digest('c') })
  const versions = { ...b.versions, packages: { one: '1.0.1', three: '3.0.0' } }
  expect(versionChanges(a, { ...b, versions })).toEqual([
    { name: 'one', a: '1.0.0', b: '1.0.1' },
    { name: 'two', a: '2.0.0' },
    { name: 'code of decay', a: 'aaaaaaaaaaaa', b: 'cccccccccccc' },
    { name: 'three', b: '3.0.0' },
  ])
})

test('a claim that flipped, one in other words and one that is new are told', () => {
  const claims = {
    gone: { holds: false, states: 'it is gone' },
    left: { holds: true, states: 'it is 2' },
    more: { holds: true, states: 'there is more' },
  }
  expect(claimChanges(a, withExperiment({ claims }))).toEqual([
    { name: 'decay.gone', a: experiment.claims['gone'], b: claims.gone },
    { name: 'decay.left', a: experiment.claims['left'], b: claims.left },
    { name: 'decay.more', b: claims.more },
  ])
})

test('quantities are sorted by their relative change, those of one edition only come first', () => {
  const quantities = {
    ...experiment.quantities,
    slow: { value: 101, meaning: 'hardly changes' },
    fast: { value: 0.25, meaning: 'changes a lot', unit: 'days' },
    come: { value: 'new', meaning: 'was not there' },
  }
  const [changed] = quantityChanges(a, withExperiment({ quantities, result: digest('d') }))
  expect(changed).toMatchObject({
    name: 'decay',
    quantities: [{ name: 'come', only: 'b' }, { name: 'fast', unit: 'days' }, { name: 'slow' }],
  })
  expect(experimentChanges(a, withExperiment({ result: digest('d') }))).toEqual(['decay'])
  expect(experimentChanges(a, { ...a, experiments: [] })).toEqual(['decay'])
})
