import { expect, test } from 'vitest'
import { greyed } from '../../../src/pipeline/prints/greys.ts'
import { INKS } from '../../../src/specs/theme.ts'

const { blue, vermilion, ink, muted } = INKS
const color = { name: 'color', type: 'ordinal', domain: ['a', 'b'], range: [blue.light, vermilion.light] }
const line = (update: object) => ({ type: 'line', encode: { update } })
const updateOf = (spec: object) =>
  (greyed(spec as never) as { marks: { encode: { update: object } }[] }).marks[0]?.encode.update

/** The relative luminance of a grey. */
const luminance = (hex: string) => (Number.parseInt(hex.slice(1, 3), 16) / 255) ** 2.2

test('no colour is left, and every ink that marks are drawn in has 3:1 against white', () => {
  const inks = Object.values(INKS).map(({ light }) => light)
  const { all } = greyed({ all: inks }) as unknown as { all: readonly string[] }
  expect(all.every((hex) => hex.slice(1, 3) === hex.slice(3, 5) && hex.slice(3, 5) === hex.slice(5))).toBe(true)
  const marks = Object.entries(INKS).flatMap(([name, { light }]) =>
    name === 'rule' ? [] : [all[inks.indexOf(light)]!],
  )
  for (const grey of marks) expect(1.05 / (luminance(grey) + 0.05), grey).toBeGreaterThan(3)
  expect(new Set(all).size).toBe(all.length)
})

test('lines by a scale of inks get dashes by a scale of its own, and their legend too', () => {
  const spec = {
    scales: [color],
    marks: [line({ stroke: { scale: 'color', field: 'kind' } })],
    legends: [{ stroke: 'color', symbolType: 'stroke' }],
  }
  const grey = greyed(spec) as unknown as { scales: { name: string; range: unknown[] }[]; legends: object[] }
  expect(grey.scales.map(({ name }) => name)).toEqual(['color', 'color_dash', 'color_shape'])
  expect(new Set(grey.scales[1]?.range.map(String)).size).toBe(2)
  expect(updateOf(spec)).toEqual({
    stroke: { scale: 'color', field: 'kind' },
    strokeDash: { scale: 'color_dash', field: 'kind' },
  })
  expect(grey.legends).toEqual([{ stroke: 'color', symbolType: 'stroke', strokeDash: 'color_dash' }])
})

test('points get shapes, unless they have some', () => {
  const fill = { scale: 'color', field: 'kind' }
  const points = (update: object) => ({ scales: [color], marks: [{ type: 'symbol', encode: { update } }] })
  expect(updateOf(points({ fill }))).toEqual({ fill, shape: { scale: 'color_shape', field: 'kind' } })
  expect(updateOf(points({ fill, shape: { value: 'circle' } }))).toHaveProperty('shape.scale', 'color_shape')
  expect(updateOf(points({ fill, shape: { scale: 'own', field: 'f' } }))).toEqual({
    fill,
    shape: { scale: 'own', field: 'f' },
  })
})

test('dashes that a line has of its own stay, and a line of one ink gets the dashes of that ink', () => {
  const own = { stroke: { value: vermilion.light }, strokeDash: { value: [4, 4] } }
  expect(updateOf({ marks: [line(own)] })).toHaveProperty('strokeDash', { value: [4, 4] })
  const plain = updateOf({ marks: [line({ stroke: { value: vermilion.light } })] }) as {
    strokeDash: { value: number[] }
  }
  expect(plain.strokeDash.value.length).toBeGreaterThan(1)
})

test('texts of a hue are as dark as other text, and muted ones stay muted', () => {
  const text = (fill: object) => ({ marks: [{ type: 'text', encode: { update: { fill } } }] })
  const dark = (greyed({ ink: ink.light }) as unknown as { ink: string }).ink
  expect(updateOf(text({ value: vermilion.light }))).toEqual({ fill: { value: dark } })
  expect(updateOf(text({ value: muted.light }))).not.toEqual({ fill: { value: dark } })
})

test('groups within groups see the scales around them', () => {
  const inner = { type: 'group', marks: [line({ stroke: { scale: 'color', field: 'kind' } })] }
  const { marks } = greyed({ scales: [color], marks: [inner] }) as unknown as { marks: [{ marks: object[] }] }
  expect(marks[0].marks[0]).toHaveProperty('encode.update.strokeDash.scale', 'color_dash')
})
