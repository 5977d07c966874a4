import { expect, test } from 'vitest'
import { claimNamed, quantityNamed, tableNamed } from '../../src/pipeline/facts.ts'
import { printed } from '../../src/pipeline/numerals.ts'
import { column, factsOf, resultOf } from './samples.ts'

const result = resultOf({ curve: { x: column([1]) } }, { half: 0.5 }, { grows: true })
const params = { 'net.size': 5, seeds: [-1, 2], kind: 'plain', deep: true }
const facts = factsOf(result, params)

test('a fact is named by its experiment and its own name', () => {
  expect(quantityNamed('run.half', facts)).toBe(result.quantities['half'])
  expect(claimNamed('run.grows', facts)).toBe(result.claims['grows'])
  expect(tableNamed('run.curve', facts)).toBe(result.tables['curve'])
})

test('a param is a quantity, whatever its kind, and its name may have dots', () => {
  expect(quantityNamed('params.net.size', facts)).toEqual({ value: 5, meaning: 'the param net.size' })
  const shown = Object.keys(params).map((name) =>
    printed(quantityNamed(`params.${name}`, facts).value, undefined, 'text'),
  )
  expect(shown).toEqual(['5', '−1, 2', 'plain', 'yes'])
})

test('what there is not is refused with the nearest that there is', () => {
  expect(() => quantityNamed('run.hafl', facts)).toThrow(
    new RangeError('the experiment run has no hafl among its quantities. Did you mean half?'),
  )
  expect(() => claimNamed('rum.grows', facts)).toThrow(new RangeError('there is no experiment rum. Did you mean run?'))
  expect(() => quantityNamed('params.net.sise', facts)).toThrow(
    new RangeError('there is no param net.sise. Did you mean net.size?'),
  )
  for (const name of ['run', 'run.', '', 'run.curve', 'run.toString']) {
    expect(() => quantityNamed(name, facts), name).toThrow(RangeError)
  }
})
