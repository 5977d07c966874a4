import type { Edition } from '../pipeline/edition.ts'
import { inkRules } from '../specs/theme.ts'
import type { SiteFile } from './site-file.ts'

const styleOf = (svg: string) =>
  `<style>:root{color-scheme:light dark}${inkRules('svg', svg).replaceAll('\n', '')}</style>`

/** The path of a figure's thumbnail, from the folder of the gallery. */
export const thumbnailPath = (id: string) => `${id}/thumbnail.svg`

/**
 * The figures as the gallery shows them: the drawing without its provenance, and without the fonts, which would be half of
 * its weight and can hardly be told apart at that size.
 */
export function thumbnails({ plates }: Pick<Edition, 'plates'>): SiteFile[] {
  return plates.map(({ id, drawings: { wide } }) => {
    const size = `width="${wide.width}" height="${wide.height}"`
    const svg = wide.svg
      .replace(/<svg role="img" aria-labelledby="[^"]*" aria-describedby="[^"]*"/, `<svg ${size}`)
      .replace(/<title .*?<\/metadata>/s, () => styleOf(wide.svg))
    return { path: `figures/${thumbnailPath(id)}`, content: `${svg}\n` }
  })
}
