import { expect, test } from 'vitest'
import { versionWords } from '../../../src/reader/figure-page/version.ts'

const own = 'aaaaaa-bbbbbb-cccccc'
const words = (cited: string) => versionWords(cited, own)?.words

test('the version that was cited is said to be it', () => {
  expect(versionWords(own, own)).toEqual({ isSame: true, words: 'This is the version that was cited.' })
})

test('of another version it is told what changed, what did not, and how to get it', () => {
  expect(words('aaaaaa-000000-cccccc')).toMatch(
    /^You followed a citation of another version of this figure: its data have changed, its parameters and drawing or words have not\. To see/,
  )
  expect(words('000000-bbbbbb-000000')).toContain(
    'its parameters and drawing or words have changed, its data have not.',
  )
  expect(words('000000-111111-222222')).toContain('its parameters, data and drawing or words have all changed.')
})

test('a version is read with whatever was copied with it, in letters of either case', () => {
  for (const cited of [`${own}.`, own.toUpperCase(), `${own} `, `<${own}>`, ` (${own}),`])
    expect(versionWords(cited, own)?.isSame, cited).toBe(true)
  expect(words('AAAAAA-000000-CCCCCC.')).toContain('its data have changed')
})

test('a version that cannot be read is said to be none, and nothing is said if none is named', () => {
  for (const cited of ['x', 'aaaaaa-bbbbbb', 'zzzzzz-bbbbbb-cccccc', ' '])
    expect(versionWords(cited, own), cited).toEqual({
      isSame: false,
      words: 'The address names a version that cannot be read; this is the newest.',
    })
  expect(versionWords('', own)).toBeUndefined()
})
