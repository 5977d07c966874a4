import { expect, test } from 'vitest'
import { madeOf } from '../../scripts/figure-options.ts'

test('without options a file is the PDF of the screen’s drawing; its name tells the format', () => {
  expect(madeOf({})).toEqual({ format: 'pdf', inks: 'color' })
  expect(madeOf({ out: 'a/b.svg' })).toEqual({ format: 'svg', inks: 'color' })
  expect(madeOf({ out: 'b.vl.json' })).toEqual({ format: 'vl.json' })
})

test('lengths are in mm, cm, in or pt, type in pt', () => {
  const width = (text: string) => madeOf({ width: text }).widthMm
  expect([width('85mm'), width('8.5cm'), width('3.5in'), width('72pt')]).toEqual([85, 85, 88.9, 25.4])
  expect(madeOf({ width: '120mm', font: '9pt', grey: true })).toEqual({
    format: 'pdf',
    inks: 'grey',
    widthMm: 120,
    fontPt: 9,
  })
})

test('a picture has 300 pixels an inch on paper and 192 on a screen, or as many as are asked for', () => {
  expect(madeOf({ format: 'png' }).dpi).toBe(192)
  expect(madeOf({ format: 'png', width: '85mm' }).dpi).toBe(300)
  expect(madeOf({ format: 'png', width: '85mm', dpi: '600' }).dpi).toBe(600)
})

test('everything illegal is told at once, with what would be legal', () => {
  expect(() => madeOf({ width: '85', font: 'big', dpi: '1e9', format: 'png' })).toThrow(
    /--width 85: is not a length\n.*85mm\.\n--font big: .*9pt\.\n--dpi 1e9: .*72 to 1200/s,
  )
  expect(() => madeOf({ format: 'jpg' })).toThrow(/--format jpg: is not a format of figures\n {4}Legal: svg, pdf, png/)
  expect(() => madeOf({ format: 'csv' })).toThrow(/npm run build/)
})

test('an option that says nothing of what is asked for is refused', () => {
  expect(() => madeOf({ format: 'json', width: '85mm' })).toThrow(/--width: says nothing/)
  expect(() => madeOf({ font: '9pt' })).toThrow(/--font: .* a width, which is not given\n.*--width 85mm --font 8pt/)
  expect(() => madeOf({ dpi: '300' })).toThrow(/--dpi: says nothing of a file of the format pdf/)
})
