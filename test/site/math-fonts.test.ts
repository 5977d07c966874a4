import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { beforeAll, expect, test } from 'vitest'
import { storeIn } from '../../src/pipeline/store.ts'
import { mathFonts, printedCharacters } from '../../src/site/math-fonts.ts'
import { folderWith } from '../pipeline/samples.ts'

const whole = join(dirname(createRequire(import.meta.url).resolve('katex/dist/katex.min.css')), 'fonts')
const name = 'KaTeX_Main-Regular.woff2'
const pages = ['<p class="QQ">x &lt; <b>Γ</b>\u2009&nbsp;y &amp; z</p>', '<p>∑</p>']
const uncut = readFileSync(join(whole, name))
let cut: Uint8Array

const mathFont = async (characters: string | undefined) => {
  const fonts = await mathFonts(characters, storeIn(folderWith({})))
  return fonts.find(({ path }) => path === `assets/fonts/${name}`)?.content as Uint8Array
}

beforeAll(async () => {
  const store = storeIn(join(whole, 'none'))
  store.put = () => {}
  store.keep = () => ({ sha256: '', bytes: 0 })
  const fonts = await mathFonts(printedCharacters(pages.join('')), store)
  cut = fonts.find(({ path }) => path.endsWith(name))?.content as Uint8Array
  GlobalFonts.register(Buffer.from(cut), 'Cut Main')
  GlobalFonts.register(uncut, 'Whole Main')
})

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
  expect(cut.length).toBeLessThan(0.2 * uncut.length)
})

test('where it is not known what pages print, fonts are whole; cut, they come from the store the second time', async () => {
  expect(await mathFont(undefined)).toEqual(uncut)
  const store = storeIn(folderWith({}))
  const first = await mathFonts('x', store)
  expect(await mathFonts('x', store)).toEqual(
    first.map(({ path, content }) => ({ path, content: Buffer.from(content) })),
  )
})
