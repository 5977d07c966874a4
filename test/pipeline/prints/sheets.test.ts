import { expect, test } from 'vitest'
import { IMPRESSIONS, impressionOf, madeBy, suffix } from '../../../src/pipeline/prints/impressions.ts'
import { paper, refuseSheet, SHEETS, widthOf } from '../../../src/pipeline/prints/sheets.ts'

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
    /--width 60mm --font 12pt: leaves room for 177 px .* legal are 280 to 1000 px\n {4}At 60 mm type may have 2\.1 to 7\.6 pt; at 12 pt a figure may be 95 to 339 mm wide\./,
  )
  expect(() => refuseSheet(paper(60, 7.5))).not.toThrow()
  expect(() => refuseSheet(paper(300, 5))).toThrow()
})

test('every file of an edition has a name of its own, and what made it makes it again', () => {
  const names = IMPRESSIONS.map(suffix)
  expect(new Set(names).size).toBe(names.length)
  expect(names).toContain('-174mm-grey-600dpi.png')
  for (const impression of IMPRESSIONS) expect(impressionOf(madeBy(impression))).toEqual(impression)
  expect(impressionOf({ format: 'json' })).toBeUndefined()
})

test('type of another size is in the name', () => {
  expect(suffix({ format: 'pdf', sheet: paper(120, 9), inks: 'color' })).toBe('-120mm-9pt.pdf')
})
