import * as vega from 'vega'
import { compile } from 'vega-lite'
import { expect, test } from 'vitest'
import { greyed } from '../../../src/pipeline/prints/greys.ts'
import { greyByte, huesIn } from '../../../src/pipeline/prints/luminance.ts'
import { FIGURE_CONFIG, INKS } from '../../../src/specs/theme.ts'

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

/** The grey SVG of points in a spec's colours. */
async function greyDrawing(color: object, more: object = {}) {
  const values = [0, 1, 2, 3].map((n) => ({ n, tan: n - 1, kind: 'abcd'[n] }))
  const x = { field: 'n', type: 'quantitative' }
  const { spec } = compile({
    data: { values },
    mark: { type: 'point', ...more },
    encoding: { x, color },
    config: FIGURE_CONFIG,
  } as never)
  const view = new vega.View(vega.parse(greyed(spec as never) as vega.Spec), { renderer: 'none' })
  return view.toSVG()
}

test('colours of the categories of the house look get greys and shapes, and so do those of a scheme of categories', async () => {
  for (const scale of [{}, { scale: { scheme: 'set1' } }]) {
    const svg = await greyDrawing({ field: 'kind', type: 'nominal', ...scale })
    expect(huesIn(svg)).toEqual([])
    const paths = [...svg.matchAll(/<path [^>]*d="(M[^"]*)"[^>]*>/g)].filter(([path]) => path.includes('translate('))
    expect(new Set(paths.map(([, d]) => d?.replace(/-?[\d.]+/g, ''))).size).toBeGreaterThan(3)
  }
})

test('colours of magnitudes are ramps of grey, whatever scheme, range or interpolation they have', async () => {
  const magnitudes = { field: 'tan', type: 'quantitative' }
  for (const scale of [
    undefined,
    { scheme: 'viridis' },
    { domainMid: 0 },
    { range: ['white', '#f00'] },
    { range: ['tan', 'steelblue'], interpolate: 'hsl-long' },
  ]) {
    const svg = await greyDrawing({ ...magnitudes, ...(scale && { scale }) })
    expect(huesIn(svg), JSON.stringify(scale)).toEqual([])
    expect(new Set(svg.match(/(?:fill|stroke)="rgb\([^"]*"/g)).size, JSON.stringify(scale)).toBeGreaterThan(2)
  }
  expect(huesIn(await greyDrawing({ field: 'n', type: 'ordinal' }))).toEqual([])
})

test('a literal colour is the grey of its luminance, by condition too; a field of the name of a colour stays', async () => {
  const svg = await greyDrawing({ condition: { test: 'datum.tan > 0', value: 'red' }, value: 'rgba(0,128,0,.5)' })
  expect(huesIn(svg)).toEqual([])
  expect(svg).toContain('#7f7f7f')
  expect(svg).toContain('rgba(109,109,109,0.5)')
  const words = { axes: [{ title: 'tan' }], domain: { field: 'red' }, data: [{ values: [{ color: 'red' }] }] }
  expect(greyed(words)).toEqual(words)
  expect(updateOf({ marks: [line({ stroke: { field: 'tan' } })] })).toEqual({ stroke: { field: 'tan' } })
})

test('the grey of a colour has its luminance', () => {
  expect(greyByte(255, 255, 255)).toBe(255)
  expect(greyByte(0, 0, 0)).toBe(0)
  expect(greyByte(119, 119, 119)).toBe(119)
  // sRGB green has a relative luminance of 0.7152, and 0.7152 is the light of 220 of 255.
  expect(greyByte(0, 255, 0)).toBe(220)
})

test('a colour that is left in an SVG is found, outside of images', () => {
  const svg = '<g fill="none" stroke="#444"><path fill="red"/><image href="data:fill=&quot;#f00&quot;"/></g>'
  expect(huesIn(svg)).toEqual(['red'])
})
