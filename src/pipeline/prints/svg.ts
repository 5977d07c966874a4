import { FIGURE_FONT, inkRules } from '../../specs/theme.ts'
import { FACES, type Face } from '../faces.ts'
import { imprinted } from '../imprint.ts'
import { slimmed } from '../slim/slim-svg.ts'
import { subset } from '../subsets.ts'
import { unescaped } from '../xml.ts'
import type { Impression } from './impressions.ts'
import type { Scene } from './scene.ts'

interface Words {
  /** Put before every id in the drawing. */
  readonly prefix: string
  readonly title: string
  readonly alt: string
}

/**
 * A drawing as a file of its own: exactly as wide as its sheet, the drawing in its middle, the glyphs it uses inside. On
 * the screen's sheet and in colour it has both themes.
 */
export async function svgOf(
  scene: Scene,
  { sheet, inks }: Pick<Impression, 'sheet' | 'inks'>,
  words: Words,
): Promise<string> {
  const svg = slimmed(imprinted(scene.svg, words), 2)
  const margin = (sheet.frame.width - scene.width) / 2
  const size = sheet.paper
    ? `width="${sheet.paper.width}mm" height="${decimal(scene.height * (sheet.paper.width / sheet.frame.width))}mm"`
    : `width="${sheet.frame.width}" height="${scene.height}"`
  const box = `viewBox="${[-margin, 0, sheet.frame.width, scene.height].map(decimal).join(' ')}"`
  const themes =
    !sheet.paper && inks === 'color' ? `:root{color-scheme:light dark}${inkRules('svg', svg).replaceAll('\n', '')}` : ''
  const style = `<style>${await fontRules(svg)}${themes}</style>`
  return `${svg
    .replace(/ viewBox="[^"]*"/, '')
    .replace('<svg ', () => `<svg ${size} ${box} `)
    .replace('</desc>', () => `</desc>${style}`)}\n`
}

/** Thousandths are finer than any printer. */
const decimal = (value: number) => Math.round(1000 * value) / 1000

/** The faces a drawing uses, cut to what it prints, inside its rules. */
async function fontRules(svg: string): Promise<string> {
  const words = [...svg.matchAll(/>([^<]+)<\/t(?:ext|span)>/g)].map(([, text]) => unescaped(text as string)).join('')
  const characters = [...new Set(words)].sort().join('')
  const faces = FACES.filter(
    ({ family, weight }) => family === FIGURE_FONT && (weight === 400 || svg.includes(`font-weight="${weight}"`)),
  )
  return (await Promise.all(faces.map((face) => ruleOf(face, characters)))).join('')
}

/** The rules made so far: the same figure prints the same characters in most of its files. */
const rules = new Map<string, Promise<string>>()

function ruleOf(face: Face, characters: string): Promise<string> {
  const key = `${face.name} ${characters}`
  const rule = rules.get(key) ?? ruled(face, characters)
  rules.set(key, rule)
  return rule
}

async function ruled(face: Face, characters: string): Promise<string> {
  const font = Buffer.from(await subset(face, characters)).toString('base64')
  return `@font-face{font-family:"${face.family}";font-weight:${face.weight};src:url(data:font/woff2;base64,${font})}`
}
