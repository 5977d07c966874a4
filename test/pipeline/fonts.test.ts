import { existsSync, readFileSync } from 'node:fs'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import * as vega from 'vega'
import { expect, test } from 'vitest'
import { FACES, faceRules, filesOf, inRange } from '../../src/pipeline/faces.ts'
import { useFontMetrics } from '../../src/pipeline/font-metrics.ts'
import { cut, subset } from '../../src/pipeline/subsets.ts'

useFontMetrics()

const { textMetrics } = vega as unknown as { textMetrics: { width(item: object, text: unknown): number } }

/** Width and height of a text at 1000 px. */
function measured(text: string, family: string, weight = 400, style = 'normal') {
  const context = createCanvas(1, 1).getContext('2d')
  context.font = `${style} ${weight} 1000px '${family}'`
  const { width, fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText(text)
  return { width, ascent: fontBoundingBoxAscent, descent: fontBoundingBoxDescent }
}

test('every face is a file that is there, with a name of its own', () => {
  expect(FACES.map(({ file }) => existsSync(file))).not.toContain(false)
  expect(new Set(FACES.map(({ name }) => name)).size).toBe(FACES.length)
  expect(new Set(FACES.map(({ family, weight, style }) => `${family} ${weight} ${style}`)).size).toBe(FACES.length)
})

test('there is one rule a file of a face, and it names the file that the face is subset to', () => {
  const rules = faceRules('fonts').split('\n')
  const files = FACES.flatMap(filesOf)
  expect(rules.length).toBe(files.length)
  files.forEach(({ family, weight, style, name }, i) => {
    expect(rules[i]).toMatch(/^@font-face\{.*\}$/)
    for (const said of [`"${family}"`, `font-weight:${weight}`, `font-style:${style}`, `url(fonts/${name}.woff2)`]) {
      expect(rules[i]).toContain(said)
    }
  })
})

test('of the files of a face each is for characters of its own, and one for every character that is seen', () => {
  for (const face of FACES) {
    const files = filesOf(face)
    for (const character of 'aZ09 ,’λπΛëöü⁻²√‖•∈—\u{1d465}\u{10ffff}') {
      const names = files.filter(({ range }) => inRange(character, range)).map(({ name }) => name)
      expect(names, `${face.name} ${character}`).toHaveLength(1)
    }
    expect(files.filter(({ range }) => inRange('\n', range))).toEqual([])
    expect(files.find(({ range }) => inRange('a', range))?.name).toBe(face.name)
    expect(files.find(({ range }) => inRange('ë', range))?.name).toBe(`${face.name}-more`)
  }
})

test('a subset has the characters asked for, with their widths, their kerning and the face’s height', async () => {
  const characters = 'AVToWe fi — − × ρ λ 0123456789'
  for (const [i, face] of FACES.entries()) {
    GlobalFonts.register(Buffer.from(await subset(face, characters)), `Subset ${i}`)
    const whole = (text: string) => measured(text, face.family, face.weight, face.style)
    for (const text of ['AV', 'To', 'We', 'fi', '— − ×', 'ρλ', characters]) {
      expect(measured(text, `Subset ${i}`), `${face.name}: ${text}`).toEqual(whole(text))
    }
    expect(whole('AV').width).toBeLessThan(whole('A').width + whole('V').width)
  }
})

test('a subset has no other characters, and is small', async () => {
  const face = FACES.find(({ name }) => name === 'sans')!
  const few = await subset(face, 'ab')
  GlobalFonts.register(Buffer.from(few), 'Subset of two')
  expect(measured('a', 'Subset of two')).toEqual(measured('a', face.family))
  expect(measured('Q', 'Subset of two').width).toBe(measured('Q', 'No Such Family').width)
  expect(measured('Q', face.family).width).not.toBe(measured('Q', 'No Such Family').width)
  expect(few.length).toBeLessThan(0.1 * (await subset(face, String.fromCharCode(...Array(1000).keys()))).length)
})

test('a cut font keeps just the features that are asked for', async () => {
  const { file } = FACES.find(({ name }) => name === 'serif')!
  const kerned = await cut(readFileSync(file), 'AV', ['kern'])
  const bare = await cut(readFileSync(file), 'AV', [])
  GlobalFonts.register(Buffer.from(kerned), 'Kerned')
  GlobalFonts.register(Buffer.from(bare), 'Bare')
  const gap = (family: string) =>
    measured('A', family).width + measured('V', family).width - measured('AV', family).width
  expect(gap('Kerned')).toBeGreaterThan(50)
  expect(gap('Bare')).toBe(0)
})

test('a subset is the same bytes twice', async () => {
  const [face] = FACES
  expect(await subset(face!, 'abc')).toEqual(await subset(face!, 'abc'))
})

test('Vega measures text as the face of its size and weight does', () => {
  const text = 'WWiillAV − 10'
  const vegaWidth = (item: object) => textMetrics.width(item, text)
  const face = "'Source Sans 3', sans-serif"
  expect(vegaWidth({ font: face, fontSize: 1000 })).toBeCloseTo(measured(text, 'Source Sans 3').width, 6)
  expect(vegaWidth({ font: face, fontSize: 1000, fontWeight: 600 })).toBeCloseTo(
    measured(text, 'Source Sans 3', 600).width,
    6,
  )
  expect(vegaWidth({ fontSize: 1000 })).toBe(vegaWidth({ font: face, fontSize: 1000 }))
  expect(vegaWidth({ font: face, fontSize: 1000, fontWeight: 600 })).not.toBe(vegaWidth({ font: face, fontSize: 1000 }))
})

test('Vega measures what it will print: numbers, no outer spaces, nothing, a text cut at its limit', () => {
  const item = { fontSize: 100 }
  expect(textMetrics.width(item, 42)).toBe(textMetrics.width(item, '42'))
  expect(textMetrics.width(item, ' 42 ')).toBe(textMetrics.width(item, '42'))
  expect(textMetrics.width(item, undefined)).toBe(0)
  expect(textMetrics.width({ ...item, limit: 100 }, 'a very long label')).toBe(100)
  expect(textMetrics.width({ ...item, limit: 100 }, 'i')).toBe(textMetrics.width(item, 'i'))
})
