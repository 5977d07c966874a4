import { expect, test } from 'vitest'
import { FIGURE_CONFIG, INKS, type Ink, inkRules, PAPER, withInks } from '../../src/specs/theme.ts'
import { SIGNED_HUES } from '../../src/tables/matrix-image.ts'

const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb
    .map((c) => c / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: readonly number[], other: readonly number[]): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const themes = ['light', 'dark'] as const
const onPaper = (ink: Ink, theme: (typeof themes)[number]) => contrast(channels(ink[theme]), channels(PAPER[theme]))

test('contrast is computed as WCAG says: 21 for black on white, 4.48 for #777 on white', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 10)
  expect(contrast([0x77, 0x77, 0x77], [255, 255, 255])).toBeCloseTo(4.48, 2)
})

test('lines and marks have at least 3:1 against the paper in both themes', () => {
  const { rule, ...marks } = INKS
  for (const [name, ink] of Object.entries(marks)) {
    for (const theme of themes) expect(onPaper(ink, theme), `${name}, ${theme}`).toBeGreaterThanOrEqual(3)
  }
  for (const theme of themes) expect(onPaper(rule, theme)).toBeGreaterThan(1.2)
})

test('text inks have at least 4.5:1 against the paper in both themes', () => {
  for (const theme of themes) {
    expect(onPaper(INKS.ink, theme)).toBeGreaterThanOrEqual(4.5)
    expect(onPaper(INKS.muted, theme)).toBeGreaterThanOrEqual(4.5)
  }
})

test('both hues of a signed matrix have at least 3:1 against both papers', () => {
  for (const hue of Object.values(SIGNED_HUES)) {
    for (const theme of themes) expect(contrast(hue, channels(PAPER[theme]))).toBeGreaterThanOrEqual(3)
  }
})

test('no two inks share a colour, so that a rule by colour means one ink', () => {
  const all: Ink[] = [...Object.values(INKS), PAPER]
  for (const theme of themes) expect(new Set(all.map((ink) => ink[theme])).size).toBe(all.length)
  for (const { light, dark } of all) expect(`${light}${dark}`).toMatch(/^(#[0-9a-f]{6}){2}$/)
})

test('ink rules turn each light colour into both, for fills and strokes within the scope and nowhere else', () => {
  const rules = inkRules('figure svg').split('\n')
  const { light, dark } = INKS.blue
  expect(rules).toContain(`figure svg [fill="${light}"]{fill:light-dark(${light},${dark})}`)
  expect(rules).toContain(`figure svg [stroke="${light}"]{stroke:light-dark(${light},${dark})}`)
  expect(rules).toContain(`figure svg [fill="${PAPER.light}"]{fill:light-dark(${PAPER.light},${PAPER.dark})}`)
  expect(rules.length).toBe(2 * (Object.keys(INKS).length + 1))
  expect(rules.every((rule) => rule.startsWith('figure svg ['))).toBe(true)
})

test('an ink by name is its light colour, however deep, and everything else is left alone', () => {
  const spec = { mark: { color: '@blue', size: 3 }, list: ['@ink', 'a@b', null, true], title: 'at @ home' }
  expect(withInks(spec)).toEqual({
    mark: { color: INKS.blue.light, size: 3 },
    list: [INKS.ink.light, 'a@b', null, true],
    title: 'at @ home',
  })
  expect(spec.mark.color).toBe('@blue')
})

test('an ink that does not exist is refused with the legal ones, also a name that objects inherit', () => {
  for (const name of ['blu', 'toString', 'constructor', '']) {
    expect(() => withInks({ color: `@${name}` })).toThrow(
      new RangeError(`there is no ink @${name}; legal: ${Object.keys(INKS).join(', ')}`),
    )
  }
})

test('every colour of the house look is an ink', () => {
  const colours = JSON.stringify(FIGURE_CONFIG).match(/#[0-9a-f]{3,8}|@\w+/gi) ?? []
  const inks: string[] = Object.values(INKS).map(({ light }) => light)
  expect(colours.length).toBeGreaterThan(10)
  expect(colours.filter((colour) => !inks.includes(colour))).toEqual([])
})

test('a drawing needs rules only for the inks that it fills and strokes with', () => {
  const { blue, green } = INKS
  expect(inkRules('svg', `<path fill="${blue.light}"/><path stroke="${green.light}"/>`)).toBe(
    `svg [fill="${blue.light}"]{fill:light-dark(${blue.light},${blue.dark})}\nsvg [stroke="${green.light}"]{stroke:light-dark(${green.light},${green.dark})}`,
  )
})
