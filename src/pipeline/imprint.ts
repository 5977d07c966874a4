import { escaped } from './xml.ts'

/** What a drawing says of itself, for those who cannot see it and for those who find it without its book. */
export interface Imprint {
  /** Put before every id in the drawing, so that two drawings can share a page. */
  readonly prefix: string
  readonly title: string
  readonly alt: string
  /** What it was made from, plain data; a file that is stamped has it there. */
  readonly provenance?: object
}

/** What Vega writes for its own later use and no reader sees. */
const INVISIBLE = [
  /<path class="foreground"[^>]*display="none"\/>/g,
  /<path class="background"[^>]*d="M0,0h0v0h0Z"[^>]*\/>/g,
  /<path class="background"((?!fill=|stroke=)[^>])*\/>/g,
  / (role|aria-[a-z]+|pointer-events)="[^"]*"/g,
  / opacity="1"/g,
]

/** An attribute that holds coordinates. */
const GEOMETRY = / (?:transform|d|x|y|x1|y1|x2|y2|width|height)="[^"]*"/g

/** An SVG whose coordinates have so many decimals at most. */
export function rounded(svg: string, decimals: number): string {
  const scale = 10 ** decimals
  const finer = new RegExp(`\\d+\\.\\d{${decimals + 1},}(?:e[-+]?\\d+)?`, 'g')
  return svg.replace(GEOMETRY, (attribute) =>
    attribute.replace(finer, (number) => String(Math.round(scale * Number(number)) / scale)),
  )
}

/** Vega's SVG made to share a page: title, description and provenance on its root, ids prefixed, nothing invisible. */
export function imprinted(svg: string, { prefix, title, alt, provenance }: Imprint): string {
  const defined = [...svg.matchAll(/<\w+ id="([^"]+)"/g)].map(([, id]) => id as string)
  const names = new Map(defined.map((id, index) => [id, `${prefix}-${index}`]))
  const [face = ''] = svg.match(/ font-family="[^"]*"/) ?? []
  const root = `<svg role="img" aria-labelledby="${prefix}-title" aria-describedby="${prefix}-desc"${face} `
  const words = `<title id="${prefix}-title">${escaped(title)}</title><desc id="${prefix}-desc">${escaped(alt)}</desc>`
  const metadata = provenance ? `<metadata>${escaped(JSON.stringify(provenance))}</metadata>` : ''
  return rounded(
    INVISIBLE.reduce((text, pattern) => text.replace(pattern, ''), svg),
    2,
  )
    .replace(/ width="[\d.]+" height="[\d.]+"/, '')
    .replace(' version="1.1" class="marks"', '')
    .replace(/ xmlns:xlink="[^"]*"/, svg.includes('xlink:') ? '$&' : '')
    .replace(/(<\w+ id="|url\(#)([^")]+)/g, (whole, before: string, id: string) => {
      const name = names.get(id)
      return name ? before + name : whole
    })
    .replaceAll(face || '\0', '')
    .replace('<svg ', () => root)
    .replace('>', () => `>${words}${metadata}`)
}
