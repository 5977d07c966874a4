/** The first capital, small letter and digit of each alphabet that MathML 3 names by a variant; 0 where it has none. */
const ALPHABETS: Readonly<Record<string, readonly [number, number, number]>> = {
  bold: [0x1d400, 0x1d41a, 0x1d7ce],
  italic: [0x1d434, 0x1d44e, 0],
  'bold-italic': [0x1d468, 0x1d482, 0],
  script: [0x1d49c, 0x1d4b6, 0],
  'bold-script': [0x1d4d0, 0x1d4ea, 0],
  fraktur: [0x1d504, 0x1d51e, 0],
  'double-struck': [0x1d538, 0x1d552, 0x1d7d8],
  'bold-fraktur': [0x1d56c, 0x1d586, 0],
  'sans-serif': [0x1d5a0, 0x1d5ba, 0x1d7e2],
  'bold-sans-serif': [0x1d5d4, 0x1d5ee, 0x1d7ec],
  'sans-serif-italic': [0x1d608, 0x1d622, 0],
  'sans-serif-bold-italic': [0x1d63c, 0x1d656, 0],
  monospace: [0x1d670, 0x1d68a, 0x1d7f6],
}

/** Letters that Unicode had before it had their alphabets: there the alphabets have holes. */
const EARLIER: Readonly<Record<string, string>> = {
  italic: 'h\u210e',
  script: 'B\u212cE\u2130F\u2131H\u210bI\u2110L\u2112M\u2133R\u211be\u212fg\u210ao\u2134',
  fraktur: 'C\u212dH\u210cI\u2111R\u211cZ\u2128',
  'double-struck': 'C\u2102H\u210dN\u2115P\u2119Q\u211aR\u211dZ\u2124',
}

/** Whether a variant is an alphabet of letters of its own. */
export const isAlphabet = (variant: string): boolean => Object.hasOwn(ALPHABETS, variant)

/**
 * A text in the letters of an alphabet: MathML Core has dropped the attribute that asked for them, and browsers that keep to
 * it show plain ones.
 */
export function lettersOf(text: string, variant: string): string {
  return [...text].map((letter) => letterOf(letter, variant)).join('')
}

function letterOf(letter: string, variant: string): string {
  const earlier = EARLIER[variant] ?? ''
  const at = earlier.indexOf(letter)
  if (at >= 0 && at % 2 === 0) return earlier[at + 1] as string
  const kind = [/^[A-Z]$/, /^[a-z]$/, /^[0-9]$/].findIndex((one) => one.test(letter))
  const first = ALPHABETS[variant]?.[kind]
  return first ? String.fromCodePoint(first + letter.charCodeAt(0) - 'Aa0'.charCodeAt(kind)) : letter
}
