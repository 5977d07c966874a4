import { Features, transform } from 'lightningcss'

const version = (major: number, minor = 0) => (major << 16) | (minor << 8)

/** The oldest browsers that know all that our style sheets say: no shorter word is put for it that these do not know. */
const BROWSERS = {
  chrome: version(123),
  firefox: version(121),
  safari: version(17, 5),
  ios_saf: version(17, 5),
}

/**
 * A style sheet with the same rules in as few characters. Words for some browsers alone stay as they are written, and
 * media queries in the older way.
 * @param name what it is called where it has a fault.
 * @throws {SyntaxError} where it is no style sheet.
 */
export const squeezed = (name: string, sheet: string): string =>
  transform({
    filename: name,
    code: Buffer.from(sheet),
    minify: true,
    targets: BROWSERS,
    include: Features.MediaRangeSyntax,
    exclude: Features.VendorPrefixes,
  }).code.toString()
