import * as vega from 'vega'

interface Rgb {
  readonly r: number
  readonly g: number
  readonly b: number
  readonly opacity: number
}

/** A CSS colour as Vega reads it; not a number in red, green and blue if it is none, or transparent. */
const rgbOf = vega.expressionFunction('rgb') as (color: string) => Rgb

const linear = (byte: number) => (byte <= 10.31475 ? byte / 3294.6 : ((byte / 255 + 0.055) / 1.055) ** 2.4)
const encoded = (light: number) => (light <= 0.0031308 ? light * 3294.6 : 255 * (1.055 * light ** (1 / 2.4) - 0.055))

/**
 * The grey, 0 to 255, of the same relative luminance as an sRGB colour.
 * @see WCAG 2.2, relative luminance.
 */
export function greyByte(r: number, g: number, b: number): number {
  return Math.round(encoded(0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)))
}

/** A CSS colour as the grey of the same luminance and opacity; what is no colour stays. */
export function greyOf(color: string): string {
  const { r, g, b, opacity } = rgbOf(color)
  if (Number.isNaN(r)) return color
  const grey = greyByte(r, g, b)
  if (opacity < 1) return `rgba(${grey},${grey},${grey},${opacity})`
  return `#${grey.toString(16).padStart(2, '0').repeat(3)}`
}

/** The colours of an SVG that are no greys, each once; what is inside of its images is not looked at. */
export function huesIn(svg: string): string[] {
  const colors = [...svg.matchAll(/ (?:fill|stroke|stop-color|flood-color|color)="([^"]*)"/g)].map(
    ([, color]) => color as string,
  )
  return [...new Set(colors)].filter((color) => {
    const { r, g, b } = rgbOf(color)
    return !Number.isNaN(r) && (r !== g || g !== b)
  })
}
