import type { Spec as VegaSpec } from 'vega'
import { expect, test } from 'vitest'
import { foreignTransforms } from '../../src/pipeline/foreign-transforms.ts'
import { controlsOf } from '../../src/specs/controls.ts'
import { isolates, liveSpec, withIsolation } from '../../src/specs/live-spec.ts'

const compiled = {
  data: [
    { name: 'curve', values: [{ a: 1 }] },
    { name: 'source_0', values: [{}] },
    { name: 'data_0', source: 'curve' },
  ],
  signals: [{ name: 't', value: 3, bind: { input: 'range' } }],
  legends: [{ stroke: 'color' }],
  marks: [
    {
      type: 'group',
      marks: [
        { type: 'line', encode: { update: { stroke: { scale: 'color', field: 'kind' }, opacity: { value: 0.5 } } } },
        { type: 'image', encode: { update: { url: { field: 'picture' }, x: { value: 1 } } } },
      ],
    },
    { type: 'symbol', encode: { update: { fill: { scale: 'size', field: 'other' } } } },
  ],
} as unknown as VegaSpec

type Marks = { encode: { update: Record<string, unknown> } }[]

test('what a legend names can be isolated: every mark has a rule for it before its own opacity', () => {
  const spec = withIsolation(compiled)
  expect(isolates(spec as never)).toEqual([{ field: 'kind', signal: 'isolated_kind' }])
  expect(spec.signals).toContainEqual({ name: 'isolated_kind', value: null })
  const [group, symbols] = spec.marks as unknown as [{ marks: Marks }, Marks[number]]
  const test = 'isolated_kind !== null && isValid(datum["kind"]) && datum["kind"] !== isolated_kind'
  const faint = { test, value: 0.12 }
  expect(group.marks[0]?.encode.update['opacity']).toEqual([faint, { value: 0.5 }])
  expect(group.marks[1]?.encode.update['opacity']).toEqual([faint, { value: 1 }])
  expect(symbols.encode.update['opacity']).toEqual([faint, { value: 1 }])
})

test('a spec without a legend stays as it is', () => {
  const { legends: _, ...bare } = compiled
  expect(withIsolation(bare)).toBe(bare)
})

test('the live spec has no rows of the tables, no inputs of its own, and pictures as objects', () => {
  const spec = liveSpec(compiled, ['curve']) as unknown as { data: object[]; signals: object[]; marks: object[] }
  expect(spec.data).toEqual([
    { name: 'curve' },
    { name: 'source_0', values: [{}] },
    { name: 'data_0', source: 'curve' },
  ])
  expect(spec.signals).toEqual([{ name: 't', value: 3 }])
  expect(JSON.stringify(spec.marks)).toContain('{"x":{"value":1},"image":{"field":"picture"}}')
})

test('params that are bound to an input are controls, others are not', () => {
  const range = { input: 'range', name: 'timestep', min: 0, max: 9, step: 1 }
  const radio = { input: 'radio', options: ['log', 'linear'], labels: ['logarithmic', 'linear'] }
  expect(
    controlsOf({
      params: [
        { name: 't', value: 4, bind: range },
        { name: 'scale', value: 'log', bind: radio },
        { name: 'pointed', value: null },
      ],
    }),
  ).toEqual([
    { kind: 'range', name: 't', label: 'timestep', value: 4, min: 0, max: 9, step: 1 },
    {
      kind: 'choice',
      name: 'scale',
      label: 'scale',
      value: 'log',
      options: [
        { value: 'log', label: 'logarithmic' },
        { value: 'linear', label: 'linear' },
      ],
    },
  ])
  expect(controlsOf({})).toEqual([])
})

test('an input that is no control of ours is refused with what is legal', () => {
  const bound = (bind: object, value: unknown = 1) => controlsOf({ params: [{ name: 't', value, bind }] })
  expect(() => bound({ input: 'color' })).toThrow(
    /the param t is bound to \{"input":"color"\} .*legal: \{ input: 'range'/,
  )
  expect(() => bound({ input: 'range', min: 0, max: 9 })).toThrow(/legal/)
  expect(() => bound({ input: 'radio', options: ['a'] }, 'b')).toThrow(/with the value "b"/)
})

test('a transform that the runtime has not is found, in data and in marks of any group', () => {
  const transform = (...types: string[]) => ({ transform: types.map((type) => ({ type })) })
  expect(
    foreignTransforms({
      data: [transform('filter', 'formula', 'aggregate', 'stack')],
      marks: [{ type: 'group', data: [transform('kde', 'loess')], marks: [transform('geoshape')] }],
    }),
  ).toEqual(['loess', 'geoshape'])
  expect(foreignTransforms({})).toEqual([])
})
