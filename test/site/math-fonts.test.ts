import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cutMathFonts } from '../../src/site/math-fonts.ts'

const whole = join(dirname(createRequire(import.meta.url).resolve('katex/dist/katex.min.css')), 'fonts')
const folder = mkdtempSync(join(tmpdir(), 'math-fonts-'))
const fonts = join(folder, 'assets', 'fonts')
const name = 'KaTeX_Main-Regular.woff2'

beforeAll(async () => {
  mkdirSync(join(folder, 'figures'), { recursive: true })
  mkdirSync(fonts, { recursive: true })
  cpSync(join(whole, name), join(fonts, name))
  writeFileSync(join(fonts, 'serif.woff2'), 'not KaTeX’s')
  writeFileSync(join(folder, 'a.html'), '<p class="QQ">x &lt; <b>Γ</b>\u2009&nbsp;y &amp; z</p>')
  writeFileSync(join(folder, 'figures', 'b.html'), '<p>∑</p>')
  await cutMathFonts(folder)
  GlobalFonts.register(readFileSync(join(fonts, name)), 'Cut Main')
  GlobalFonts.register(readFileSync(join(whole, name)), 'Whole Main')
})
afterAll(() => rmSync(folder, { recursive: true }))

function width(text: string, family: string): number {
  const context = createCanvas(1, 1).getContext('2d')
  context.font = `1000px '${family}'`
  return context.measureText(text).width
}

test('a cut font has every character of every page, as wide as before', () => {
  for (const character of 'x<Γyz&∑')
    expect(width(character, 'Cut Main'), character).toBe(width(character, 'Whole Main'))
})

test('it has no other, not even those of markup, and is a fraction of the size', () => {
  expect(width('Q', 'Cut Main')).not.toBe(width('Q', 'Whole Main'))
  expect(width('Q', 'Cut Main')).toBe(width('Q', 'No Such Family'))
  expect(statSync(join(fonts, name)).size).toBeLessThan(0.2 * statSync(join(whole, name)).size)
})

test('fonts that are not KaTeX’s stay as they are', () => {
  expect(readFileSync(join(fonts, 'serif.woff2'), 'utf8')).toBe('not KaTeX’s')
})
