import { Features, transform } from 'lightningcss'

/**
 * A style sheet with the same rules in as few characters; media queries stay as browsers of 2022 read them.
 * @param name what it is called where it has a fault.
 * @throws {SyntaxError} where it is no style sheet.
 */
export const squeezed = (name: string, sheet: string): string =>
  transform({
    filename: name,
    code: Buffer.from(sheet),
    minify: true,
    include: Features.MediaRangeSyntax,
  }).code.toString()
