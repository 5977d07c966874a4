import type { PhrasingContent } from 'mdast'
import type { Key } from '../contracts.ts'
import { contrast } from '../specs/contrast.ts'
import { INKS, type Ink, PAPER } from '../specs/theme.ts'
import { html, type Jsx } from './elements.ts'
import type { Facts, Report } from './facts.ts'
import { suggestion } from './suggestion.ts'

/** The size of a sample in px: of a line, and of a point. */
const LINE = [30, 8] as const
const POINT = [10, 10] as const

const SHAPES: Readonly<Record<NonNullable<Key['shape']>, string>> = {
  circle: 'M5 1a4 4 0 0 1 0 8a4 4 0 0 1 0-8z',
  square: 'M1.4 1.4h7.2v7.2h-7.2z',
  diamond: 'M5 0l4 5l-4 5l-4-5z',
  'triangle-up': 'M5 1l4.5 8h-9z',
  cross: 'M3.5 0h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5v-3h3.5z',
}

/** Text of this contrast can be read by those who see little. @see WCAG 2.2, 1.4.3 */
const READABLE = 4.5

/** A <Key> as its words behind a sample of the mark that figures draw it by. */
export function keyNode(element: Jsx, name: string, { keys }: Facts, report: Report): PhrasingContent {
  const key = keys.get(name)
  if (!key) report(element, `there is no key ${name}`, suggestion(name, [...keys.keys()]))
  if (element.children.length === 0) report(element, '<Key> has no words', 'For example <Key of="law.wide">wide</Key>')
  return html('span', { className: 'key' }, [...(key ? [sampleOf(key)] : []), ...element.children])
}

function sampleOf({ ink, dash, shape }: Key): PhrasingContent {
  const [width, height] = shape ? POINT : LINE
  const color = inkOf(ink).light
  const properties = shape
    ? { d: SHAPES[shape], fill: color }
    : {
        d: `M0 4h${width}`,
        fill: 'none',
        stroke: color,
        strokeWidth: 2.4,
        ...(dash && { strokeDasharray: dash.join(' ') }),
      }
  const path = { type: 'element', tagName: 'path', properties, children: [] }
  const size = { width, height, viewBox: `0 0 ${width} ${height}` }
  return html('svg', { ...size, 'aria-hidden': 'true' }, { hast: [path] })
}

const inkOf = (name: string): Ink => INKS[name.slice(1) as keyof typeof INKS]

/** TeX with every `\keyed{name}{…}` in the ink that figures draw it by, which must be legible as text. */
export function keyedTex(tex: string, { keys }: Facts, fail: (what: string, instead?: string) => void): string {
  return tex.replace(/\\keyed\{([^}]*)\}/g, (_, name: string) => {
    const key = keys.get(name)
    if (!key) {
      fail(`there is no key ${name}`, suggestion(name, [...keys.keys()]))
      return ''
    }
    const ink = inkOf(key.ink)
    const least = Math.min(contrast(ink.light, PAPER.light), contrast(ink.dark, PAPER.dark))
    if (least < READABLE)
      fail(
        `the ink ${key.ink} of ${name} has a contrast of ${least.toFixed(1)}, which is too little for text`,
        `Text needs ${READABLE}: write <Key of="${name}">…</Key>.`,
      )
    return `\\textcolor{${ink.light}}`
  })
}
