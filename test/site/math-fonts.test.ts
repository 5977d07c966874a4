import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Pool, poolOf } from '../../src/pipeline/pool.ts'
import { storeIn } from '../../src/pipeline/store.ts'
import { mathFonts, mathStyles } from '../../src/site/math-fonts.ts'
import { folderWith } from '../pipeline/samples.ts'

const whole = join(dirname(createRequire(import.meta.url).resolve('katex/dist/katex.min.css')), 'fonts')
const name = 'KaTeX_Main-Regular.woff2'
const text = { '': 'x<Γ &8y∑', 'KaTeX_Math-Italic': 'W' }
const uncut = readFileSync(join(whole, name))
const folder = mkdtempSync(join(tmpdir(), 'math-fonts-'))
afterAll(() => rmSync(folder, { recursive: true }))
let cut: Uint8Array
let italic: Uint8Array

const pool = poolOf(1)
afterAll(() => pool.close())

beforeAll(async () => {
  const fonts = await mathFonts(text, { store: storeIn(folder), pool })
  cut = fonts.find(({ path }) => path.endsWith(name))?.content as Uint8Array
  italic = fonts.find(({ path }) => path.endsWith('KaTeX_Math-Italic.woff2'))?.content as Uint8Array
  GlobalFonts.register(Buffer.from(cut), 'Cut Main')
  GlobalFonts.register(uncut, 'Whole Main')
})

function width(text: string, family: string): number {
  const context = createCanvas(1, 1).getContext('2d')
  context.font = `1000px '${family}'`
  return context.measureText(text).width
}

test('a cut font has every character that is asked of any, as wide as before', () => {
  for (const character of '<Γ&∑') expect(width(character, 'Cut Main'), character).toBe(width(character, 'Whole Main'))
})

test('it has no other, not even those of markup, and is a fraction of the size', () => {
  expect(width('¬', 'Cut Main')).not.toBe(width('¬', 'Whole Main'))
  expect(width('¬', 'Cut Main')).toBe(width('¬', 'No Such Family'))
  expect(cut.length).toBeLessThan(0.2 * uncut.length)
})

test('digits and letters of formulas that stand upright are those of the text, and the font of formulas has none of its own', () => {
  expect(width('8', 'Cut Main')).toBe(width('8', 'No Such Family'))
  expect(mathStyles()).toContain('size-adjust:94.34%;src:url(fonts/serif.woff2)')
})

test('numbers of a reader’s own run have their signs', () => {
  for (const character of '−×≤∞') expect(width(character, 'Cut Main'), character).toBe(width(character, 'Whole Main'))
})

test('what one face is asked for is in no other', () => {
  GlobalFonts.register(Buffer.from(italic), 'Cut Italic')
  expect(width('W', 'Cut Italic')).not.toBe(width('W', 'No Such Family'))
  expect(width('V', 'Cut Italic')).toBe(width('V', 'No Such Family'))
  expect(width('x', 'Cut Italic')).not.toBe(width('x', 'No Such Family'))
})

test('where it is not known what pages print, fonts are whole; cut, they come from the store the second time', async () => {
  const studio = { store: storeIn(folderWith({})), pool }
  const whole = await mathFonts(undefined, studio)
  expect(whole.find(({ path }) => path === `assets/fonts/${name}`)?.content).toEqual(uncut)
  const bytes = async (lent: Pool) =>
    (await mathFonts({ '': 'x' }, { ...studio, pool: lent })).map(({ path, content }) => ({
      path,
      content: Buffer.from(content),
    }))
  const first = await bytes(pool)
  expect(await bytes({ ...pool, ask: () => Promise.reject(new Error('nothing is to be cut')) })).toEqual(first)
})
