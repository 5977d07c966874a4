import type { Config } from 'vega-lite'

/** A colour in the light and in the dark theme. */
export interface Ink {
  readonly light: string
  readonly dark: string
}

/** The paper that everything is printed on. */
export const PAPER: Ink = { light: '#fffefc', dark: '#16181c' }

/**
 * The inks figures may use, written `@name` in a spec.
 * Lines and marks have at least 3:1 against the paper in both themes, text inks 4.5:1; `rule` is for grid lines only.
 */
export const INKS = {
  ink: { light: '#1d1f23', dark: '#e8e6e1' },
  muted: { light: '#5d6067', dark: '#a3a6ad' },
  rule: { light: '#dcdcd8', dark: '#34373d' },
  blue: { light: '#0f62ac', dark: '#6db3f2' },
  vermilion: { light: '#c2410c', dark: '#f58a55' },
  green: { light: '#0a7a5c', dark: '#3cc79c' },
  purple: { light: '#8b3f8f', dark: '#d592d8' },
  amber: { light: '#9a6b00', dark: '#e3b23c' },
  sky: { light: '#2a8ab5', dark: '#8fd3f0' },
  grey: { light: '#75787f', dark: '#9a9da4' },
} as const satisfies Record<string, Ink>

/** The typeface of figures, captions and navigation. */
export const FIGURE_FONT = 'Source Sans 3'

/** The same as CSS: a family name with a digit must be quoted, or the whole list is dropped. */
export const FIGURE_FONT_STACK = `'${FIGURE_FONT}', sans-serif`

/**
 * A copy of a spec with every `@name` replaced by that ink's light colour.
 * @throws {RangeError} on an ink that does not exist.
 */
export function withInks<T>(node: T): T {
  if (typeof node === 'string') return (node.startsWith('@') ? inkNamed(node.slice(1)) : node) as T
  if (Array.isArray(node)) return node.map(withInks) as T
  if (node === null || typeof node !== 'object') return node
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withInks(value as unknown)])) as T
}

function inkNamed(name: string): string {
  const ink = Object.hasOwn(INKS, name) ? INKS[name as keyof typeof INKS] : undefined
  if (!ink) throw new RangeError(`there is no ink @${name}; legal: ${Object.keys(INKS).join(', ')}`)
  return ink.light
}

/** CSS that gives every ink, and the paper, a name: `var(--blue)`. */
export function inkVariables(): string {
  const inks = Object.entries({ ...INKS, paper: PAPER })
  return `:root{${inks.map(([name, { light, dark }]) => `--${name}:light-dark(${light},${dark})`).join(';')}}`
}

/**
 * CSS that turns a drawing's light colours into the dark theme's, by attribute; `scope` is the selector of the drawing, and
 * `drawing` its text if there need be rules only for the inks in it.
 */
export function inkRules(scope: string, drawing?: string): string {
  const rule = (property: string, { light, dark }: Ink) =>
    `${scope} [${property}="${light}"]{${property}:light-dark(${light},${dark})}`
  const isUsed = (property: string, { light }: Ink) => !drawing || drawing.includes(`${property}="${light}"`)
  const rules = (property: string) =>
    [...Object.values(INKS), PAPER].filter((ink) => isUsed(property, ink)).map((ink) => rule(property, ink))
  return [...rules('fill'), ...rules('stroke')].join('\n')
}

/** CSS that turns the light colours of letters in formulas into the dark theme's. */
export function inkLetters(): string {
  return Object.entries(INKS)
    .map(([name, { light }]) => `.katex [style*="color:${light}"]{color:var(--${name})!important}`)
    .join('\n')
}

const label = { labelFontSize: 12, labelColor: '@muted', titleFontSize: 12.5, titleColor: '@ink', titleFontWeight: 400 }

/** The look of every figure. */
export const FIGURE_CONFIG = withInks({
  aria: false,
  background: 'transparent',
  font: FIGURE_FONT_STACK,
  padding: 2,
  view: { stroke: null },
  axis: {
    ...label,
    domainColor: '@muted',
    tickColor: '@muted',
    gridColor: '@rule',
    gridWidth: 0.75,
    tickSize: 4,
    labelPadding: 4,
    titlePadding: 8,
    labelLimit: 260,
    titleLimit: 640,
  },
  axisX: { grid: false },
  axisY: {
    titleAnchor: 'end',
    titleAngle: 0,
    titleAlign: 'left',
    titleBaseline: 'bottom',
    titleX: 0,
    titleY: -8,
    domain: false,
    ticks: false,
  },
  legend: {
    ...label,
    orient: 'top',
    title: null,
    symbolSize: 160,
    symbolStrokeWidth: 2,
    columnPadding: 16,
    labelLimit: 300,
    offset: 10,
  },
  header: { ...label, labelColor: '@ink', labelFontSize: 12.5, labelPadding: 4 },
  title: {
    fontSize: 13,
    fontWeight: 600,
    color: '@ink',
    anchor: 'start',
    subtitleColor: '@muted',
    subtitleFontSize: 12,
  },
  mark: { color: '@blue' },
  line: { strokeWidth: 1.8, strokeCap: 'butt' },
  rule: { color: '@muted' },
  text: { fontSize: 12, color: '@ink' },
  point: { filled: true, size: 30 },
  image: { smooth: false },
  range: { category: ['@blue', '@vermilion', '@green', '@purple', '@amber', '@sky', '@grey', '@ink'] },
}) as Config
