import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { FACES } from '../../src/pipeline/faces.ts'
import { useFontMetrics } from '../../src/pipeline/font-metrics.ts'
import { standInRules } from '../../src/site/stand-ins.ts'

useFontMetrics()

const rules = standInRules()
const faces = [...rules.matchAll(/@font-face\{([^}]*)\}/g)].map(([, body]) => {
  const said = (property: string) => body?.match(new RegExp(`${property}:([^;]*)`))?.[1] ?? ''
  const share = (property: string) => Number.parseFloat(said(property)) / 100
  return { family: said('font-family'), weight: Number(said('font-weight')), said, share }
})

test('every stand-in is the reader’s own font, in both weights, and in the list of its kind', () => {
  expect(faces.length).toBe(16)
  for (const { family, said } of faces) {
    expect(said('src'), family).toMatch(/^local\("[^"]+"\)(,local\("[^"]+"\))*$/)
    const kind = family.match(/^"(serif|sans) as /)?.[1]
    expect(rules.match(new RegExp(`--${kind}-stand-ins:([^;}]*)`))?.[1]?.split(',')).toContain(family)
    expect(faces.filter((face) => face.family === family).map(({ weight }) => weight)).toEqual([400, 600])
  }
})

test('every stand-in is scaled to the height of our face', () => {
  for (const { family, share } of faces) {
    const ours = FACES.find(({ name }) => family.startsWith(`"${name} as `))!
    const context = createCanvas(1, 1).getContext('2d')
    context.font = `1000px '${ours.family}'`
    const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('x')
    expect(share('ascent-override') * share('size-adjust'), family).toBeCloseTo(fontBoundingBoxAscent / 1000, 2)
    expect(share('descent-override') * share('size-adjust'), family).toBeCloseTo(fontBoundingBoxDescent / 1000, 2)
    expect(share('size-adjust'), family).toBeGreaterThan(0.7)
    expect(share('size-adjust'), family).toBeLessThan(1.2)
  }
})
