import { readFileSync } from 'node:fs'
import { INKS, inkVariables } from '../../specs/theme.ts'
import { html, type Markup } from './markup.ts'

/** Share of red, green and blue in how light a colour looks. */
const LUMA = [0.2126, 0.7152, 0.0722] as const
/** How much brighter a drawing's inks are made in the dark, where none of them is white. */
const GAIN = 1.35

/** The style sheet of a comparison, with the inks of the book's pages. */
export function reportStyles(): string {
  return `${inkVariables()}\n${readFileSync(new URL('report.css', import.meta.url), 'utf8')}`
}

/** Filters that set a drawing in the colour of its edition: what is darkest on light paper, or lightest on dark, gets it whole. */
export function tintFilters(): Markup {
  const filter = (id: string, matrix: string) =>
    html`<filter id="${id}" color-interpolation-filters="sRGB"><feColorMatrix values="${matrix}"/></filter>`
  const both = [['a', INKS.vermilion] as const, ['b', INKS.blue] as const]
  return html`<svg width="0" height="0" class="filters" aria-hidden="true">${both.flatMap(
    ([which, { light, dark }]) => [
      filter(
        `tint-${which}-light`,
        matrixOf(light, (tint) => [1 - tint, tint]),
      ),
      filter(
        `tint-${which}-dark`,
        matrixOf(dark, (tint) => [GAIN * tint, 0]),
      ),
    ],
  )}</svg>`
}

/** The matrix that makes each channel of a colour scale · luma + offset, and leaves it as opaque as it is. */
function matrixOf(hex: string, line: (tint: number) => readonly [scale: number, offset: number]): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const rows = channels.map((tint) => {
    const [scale, offset] = line(tint)
    return [...LUMA.map((share) => share * scale), 0, offset].map((entry) => entry.toFixed(4)).join(' ')
  })
  return [...rows, '0 0 0 1 0'].join(' ')
}
