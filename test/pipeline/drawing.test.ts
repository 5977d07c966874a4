import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import type { Spec } from '../../src/contracts.ts'
import { draw, wholeSpec } from '../../src/pipeline/drawing.ts'
import { useFontMetrics } from '../../src/pipeline/font-metrics.ts'
import { INKS } from '../../src/specs/theme.ts'
import { dataNames } from '../../src/specs/whole-spec.ts'
import { column, imprint, matrices, resultOf } from './samples.ts'

useFontMetrics()

const result = resultOf({
  curve: { x: column([1, 2, 3]), y: column([1, 4, 9]), name: column(['a & b', '<c>', 'd "e"']) },
  pictures: {
    at: column([1, 2]),
    m: matrices(1, 2, [
      [1, -1],
      [0, 3],
    ]),
  },
  unused: { z: column([0]) },
})

const x = { field: 'x', type: 'quantitative' }
const y = { field: 'y', type: 'quantitative' }

/** A drawing with everything that Vega gives an id: clip paths, a linear and a radial gradient; and texts, and images. */
const rich: Spec = {
  width: 300,
  height: 120,
  layer: [
    { data: { name: 'curve' }, mark: { type: 'line', clip: true }, encoding: { x, y } },
    {
      data: { name: 'curve' },
      mark: { type: 'area', color: { gradient: 'linear', stops: [{ offset: 0, color: '@paleless' }] } },
      encoding: { x, y },
    },
    {
      data: { name: 'curve' },
      mark: { type: 'bar', color: { gradient: 'radial', stops: [{ offset: 0, color: '@blue' }] } },
      encoding: { x, y },
    },
    { data: { name: 'curve' }, mark: 'text', encoding: { x, y, text: { field: 'name' } } },
    {
      data: { name: 'pictures' },
      mark: { type: 'image', width: 20, height: 10 },
      encoding: { x: { field: 'at', type: 'quantitative' }, url: { field: 'm' } },
    },
  ],
}
const drawable = JSON.parse(JSON.stringify(rich).replace('@paleless', '@sky')) as Spec

const idsIn = (svg: string) => [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id as string)
const usesIn = (svg: string) => [...svg.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id as string)

function frozen<T>(node: T): T {
  if (typeof node === 'object' && node !== null) for (const child of Object.values(node)) frozen(child)
  return Object.freeze(node)
}

test('a whole spec holds the tables it names and no others, the inks and the house look', () => {
  const whole = wholeSpec({ data: { name: 'curve' }, mark: { type: 'line', color: '@green' } }, result)
  expect(Object.keys(whole.datasets)).toEqual(['curve'])
  expect(whole.datasets['curve']?.[1]).toEqual({ x: 2, y: 4, name: '<c>' })
  expect(whole).toMatchObject({ mark: { color: INKS.green.light }, config: { background: 'transparent' } })
  expect(wholeSpec({ config: { background: '@rule' } }, result)).toMatchObject({
    config: { background: INKS.rule.light },
  })
})

test('a table that is not there is left to the contract of the spec', () => {
  expect(wholeSpec({ data: { name: 'nowhere' } }, result).datasets).toEqual({})
})

test('a name in the data that begins with @ is data, not an ink', () => {
  const handles = resultOf({ curve: { x: column(['@somebody']) } })
  expect(wholeSpec({ data: { name: 'curve' } }, handles).datasets['curve']).toEqual([{ x: '@somebody' }])
})

test('the tables of a spec are found in every layer', () => {
  expect(dataNames(drawable)).toEqual(['curve', 'curve', 'curve', 'curve', 'pictures'])
  expect(dataNames({ hconcat: [{ layer: [{ data: { name: 'deep' } }] }], data: { values: [] } })).toEqual(['deep'])
})

test('the same spec is the same bytes, alone, again, and while others are being drawn', async () => {
  const whole = wholeSpec(drawable, result)
  const { svg } = await draw(whole, imprint('a'))
  expect((await draw(whole, imprint('a'))).svg).toBe(svg)
  const together = await Promise.all([draw(whole, imprint('b')), draw(whole, imprint('a')), draw(whole, imprint('a'))])
  expect(together.map((drawing) => drawing.svg === svg)).toEqual([false, true, true])
})

test('every id begins with the prefix, is there once, and every use of one finds it', async () => {
  const { svg } = await draw(wholeSpec(drawable, result), imprint('curve-wide'))
  const ids = idsIn(svg)
  expect(ids.length).toBeGreaterThanOrEqual(4)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => !id.startsWith('curve-wide-'))).toEqual([])
  const named = ids.filter((id) => /-(title|desc)$/.test(id))
  expect(named).toEqual(['curve-wide-title', 'curve-wide-desc'])
  expect(new Set([...usesIn(svg), ...named])).toEqual(new Set(ids))
})

test('the ids of two drawings never collide', async () => {
  const whole = wholeSpec(drawable, result)
  const both = await Promise.all([draw(whole, imprint('a-wide')), draw(whole, imprint('a-narrow'))])
  const ids = both.flatMap(({ svg }) => idsIn(svg))
  expect(new Set(ids).size).toBe(ids.length)
})

test('a drawing is sized by its viewBox, says once what it is and what it was made from, and has no NaN in it', async () => {
  const said = imprint('a', { title: 'Less & <b>', alt: '$1 in words', provenance: { size: 3, of: '<x>' } })
  const { svg, width, height, warnings } = await draw(wholeSpec(drawable, result), said)
  const [root = '', inside = ''] = svg.split(/(?<=^<svg [^>]*>)/)
  expect(root).toContain(` viewBox="0 0 ${width} ${height}"`)
  expect(root).toContain('role="img" aria-labelledby="a-title" aria-describedby="a-desc"')
  expect(inside).toMatch(
    /^<title id="a-title">Less &amp; &lt;b><\/title><desc id="a-desc">\$1 in words<\/desc><metadata>/,
  )
  const [, metadata = ''] = inside.match(/<metadata>(.*?)<\/metadata>/) ?? []
  expect(JSON.parse(metadata.replaceAll('&lt;', '<'))).toEqual({ size: 3, of: '<x>' })
  expect(width).toBeGreaterThan(300)
  expect(height).toBeGreaterThan(120)
  expect(warnings).toEqual([])
  expect(inside).not.toMatch(/NaN|undefined|Infinity| role=| aria-/)
})

test('what a text says stays what it says', async () => {
  const { svg } = await draw(wholeSpec(drawable, result), imprint('a'))
  const texts = [...svg.matchAll(/>([^<]+)<\/text>/g)].map(([, text]) => text)
  expect(texts).toEqual(expect.arrayContaining(['a &amp; b', '&lt;c&gt;', 'd "e"']))
})

test('no coordinate is finer than a hundredth of a pixel, and none is moved by more than half of one', async () => {
  const thirds = resultOf({ curve: { x: column([0, 1 / 3, 2 / 3, 1]), y: column([1 / 7, 2 / 7, 3 / 7, 1e-9]) } })
  const spec = { data: { name: 'curve' }, width: 100, height: 100, mark: 'point', encoding: { x, y } }
  const { svg } = await draw(wholeSpec(spec, thirds), imprint('a'))
  const geometry = [...svg.matchAll(/ (?:d|transform|x2|y2)="([^"]*)"/g)].map(([, value]) => value).join(' ')
  expect(geometry).not.toMatch(/\.\d{3}|e-/)
  expect(geometry).toContain('translate(33.33,')
  expect(geometry).toContain('translate(66.67,')
})

test('drawing changes neither spec nor result', async () => {
  const spec = frozen(structuredClone(drawable))
  const data = frozen(structuredClone(result))
  const whole = frozen(wholeSpec(spec, data))
  await draw(whole, imprint('a'))
  expect(spec).toEqual(drawable)
  expect(data).toEqual(result)
})

test('every colour of a plain drawing is an ink, so that it follows the theme', async () => {
  const inks: string[] = Object.values(INKS).map(({ light }) => light)
  for (const mark of ['line', 'point', 'bar', 'area', 'rule', 'tick', 'text', 'rect']) {
    const { svg } = await draw(wholeSpec({ data: { name: 'curve' }, mark, encoding: { x, y } }, result), imprint('a'))
    const colours = [...svg.matchAll(/(?:fill|stroke)="(#[^"]+)"/g)].map(([, colour]) => colour as string)
    expect(colours.length).toBeGreaterThan(5)
    expect(
      [...new Set(colours)].filter((colour) => !inks.includes(colour)),
      mark,
    ).toEqual([])
  }
})

/** The width of a drawing whose y axis has one label. */
async function widthWith(label: string): Promise<number> {
  const named = resultOf({ bars: { name: column([label]), size: column([1]) } })
  const encoding = { y: { field: 'name', type: 'nominal', title: null }, x: { field: 'size', type: 'quantitative' } }
  return (await draw(wholeSpec({ data: { name: 'bars' }, width: 200, mark: 'bar', encoding }, named), imprint('a')))
    .width
}

test('an axis reserves the width that its labels have in the page’s own font', async () => {
  const context = createCanvas(1, 1).getContext('2d')
  context.font = "400 12px 'Source Sans 3'"
  const [narrow, wide] = ['iiiiiiiiiiiiiiiiiiii', 'WWWWWWWWWWWWWWWWWWWW']
  const difference = context.measureText(wide).width - context.measureText(narrow).width
  expect(difference).toBeGreaterThan(100)
  expect(Math.abs((await widthWith(wide)) - (await widthWith(narrow)) - difference)).toBeLessThanOrEqual(1.5)
})

test('an axis reserves no more for a label that is cut off than for what is left of it', async () => {
  expect(await widthWith('W'.repeat(200))).toBeLessThanOrEqual(200 + 260 + 20)
})

test('what Vega-Lite and Vega complain of is heard', async () => {
  const warningsOf = async (mark: string, encoding: object) =>
    (
      await draw(wholeSpec({ data: { name: 'curve' }, mark, encoding: { x, y, ...encoding } }, result), imprint('a'))
    ).warnings.join()
  expect(await warningsOf('bar', { shape: { field: 'name' } })).toMatch(/shape dropped/)
  expect(await warningsOf('line', { x: { ...x, scale: { type: 'log', domain: [0, 1] } } })).toMatch(
    /domain includes zero/,
  )
})
