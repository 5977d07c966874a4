import { expect, test } from 'vitest'
import { isExperiment, isFigure } from '../../src/pipeline/modules.ts'

const run = () => ({})
const nothing = [undefined, null, 5, 'text', {}, run]

test('an experiment has a title, the list of what it reads, and a run', () => {
  expect(isExperiment({ title: 't', reads: [], run })).toBe(true)
  const wrong = [
    ...nothing,
    { reads: [], run },
    { title: 't', run },
    { title: 't', reads: 'a', run },
    { title: 't', reads: [] },
  ]
  expect(wrong.filter(isExperiment)).toEqual([])
})

test('a figure names its experiment and has a spec', () => {
  expect(isFigure({ experiment: 'e', spec: run })).toBe(true)
  expect([...nothing, { spec: run }, { experiment: 'e' }, { experiment: run, spec: run }].filter(isFigure)).toEqual([])
})
