import { expect, test } from 'vitest'
import { figureFile } from '../../../src/pipeline/file-names.ts'
import { IMPRESSIONS, impressionOf, madeBy, suffix } from '../../../src/pipeline/prints/impressions.ts'
import { paper, refuseSheet, SCREEN, SHEETS, widthOf } from '../../../src/pipeline/prints/sheets.ts'

test('a column of 85 mm with type of 8 pt is a frame of 376 px, one of 174 mm of 771', () => {
  expect([paper(85), paper(174)].map(({ frame }) => Math.round(frame.width))).toEqual([376, 771])
  expect(widthOf(paper(85)) / 72).toBeCloseTo(85 / 25.4, 10)
})

test('type of 11 to 14 px is of 7 to 9 pt on paper', () => {
  for (const { scale, paper: asked } of SHEETS.filter((sheet) => sheet.paper)) {
    expect(asked?.font).toBe(8)
    expect(11 * scale).toBeGreaterThanOrEqual(7)
    expect(14 * scale).toBeLessThanOrEqual(9)
  }
})

test('a sheet without room for a figure is refused, with what would have room', () => {
  expect(() => refuseSheet(paper(60, 12))).toThrow(
    /--width 60mm --font 12pt: leaves room for 177 px .* legal are 280 to 1000 px\n {4}At 60 mm type may have 2\.2 to 7\.5 pt; at 12 pt a figure may be 95 to 338 mm wide\./,
  )
  expect(() => refuseSheet(paper(60, 7.5))).not.toThrow()
  expect(() => refuseSheet(paper(300, 5))).toThrow()
})

test('what a refusal says would be legal is legal', () => {
  for (const [width, font] of [
    [60, 12],
    [300, 5],
    [33, 8],
    [174, 2],
    [1000, 9],
  ] as const) {
    const { message } = refusal(width, font)
    const [, smallest, largest, least, most] =
      message.match(/type may have ([\d.]+) to ([\d.]+) pt; .* may be ([\d.]+) to ([\d.]+) mm/) ?? []
    for (const pt of [smallest, largest]) expect(() => refuseSheet(paper(width, Number(pt))), message).not.toThrow()
    for (const mm of [least, most]) expect(() => refuseSheet(paper(Number(mm), font)), message).not.toThrow()
  }
})

function refusal(width: number, font: number): Error {
  try {
    refuseSheet(paper(width, font))
  } catch (error) {
    return error as Error
  }
  return expect.fail(`${width} mm with ${font} pt is legal`)
}

test('every file of an edition has a name of its own, and what made it makes it again', () => {
  const names = IMPRESSIONS.map(suffix)
  expect(new Set(names).size).toBe(names.length)
  expect(names).toContain('-174mm-grey-600dpi.png')
  for (const impression of IMPRESSIONS) expect(impressionOf(madeBy(impression))).toEqual(impression)
  expect(impressionOf({ format: 'json' })).toBeUndefined()
})

test("another resolution than the screen's is in the name, which tells it", () => {
  const picture = { format: 'png', sheet: SCREEN, inks: 'color' } as const
  expect(suffix({ ...picture, dpi: 192 })).toBe('.png')
  expect(suffix({ ...picture, dpi: 600 })).toBe('-600dpi.png')
  expect(suffix({ ...picture, inks: 'grey', dpi: 600 })).toBe('-grey-600dpi.png')
  expect(figureFile('x-grey-600dpi.png', 'x')).toMatchObject({ kind: 'picture', inks: 'grey', dpi: 600 })
})

test('type of another size is in the name', () => {
  expect(suffix({ format: 'pdf', sheet: paper(120, 9), inks: 'color' })).toBe('-120mm-9pt.pdf')
})
