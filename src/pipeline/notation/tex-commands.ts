const words = (text: string): readonly string[] => text.split(' ')
const commands = (names: readonly string[]): string => `\\\\(?:${names.join('|')})`

/** Alphabets and accents, which make a letter another letter. */
const ALPHABETS = words(
  'mathbb mathbf mathcal mathfrak mathscr mathsf mathit mathtt mathnormal boldsymbol bm pmb bold Bbb frak',
)
const ACCENTS = words(
  'acute bar breve check ddddot dddot ddot dot grave hat mathring overleftarrow overleftrightarrow overline overrightarrow tilde underline vec widecheck widehat widetilde',
)
/** What makes of letters a word. */
const WORDS = words(
  'mathrm operatorname operatornamewithlimits text textbf textit textmd textnormal textrm textsf texttt textup mbox',
)

/** Commands that make one sign of what they are given. */
export const WHOLE = new RegExp(`^${commands([...ALPHABETS, ...ACCENTS, ...WORDS])}$`)

/** The signs of these that are letters. */
export const LETTER = new RegExp(`^${commands([...ALPHABETS, ...ACCENTS])}\\{`)

/** What says how a formula looks and not what it says. */
const LOOK = new Set([
  ...words('& ~ \\, \\; \\: \\> \\!'),
  '\\ ',
  ...words(
    'left middle right quad qquad enspace thinspace displaystyle textstyle scriptstyle scriptscriptstyle limits nolimits nonumber notag hline hfill',
  ).map((name) => `\\${name}`),
])
const LENGTH = /^\\(?:\\|(?:m?kern|[hm]skip)(?![A-Za-z]))/
const SIZE = /^\\[bB]igg?[lmr]?$/

/** Whether a token says how a formula looks and not what it says: spaces, sizes, ends of lines, lengths. */
export const isLook = (token: string): boolean => LOOK.has(token) || SIZE.test(token) || LENGTH.test(token)

/** Commands that are taken out with all that they are given, which is nothing to be read, by how much that is. */
export const SILENT: ReadonlyMap<string, number> = new Map(
  Object.entries({
    begin: 1,
    end: 1,
    label: 1,
    tag: 1,
    color: 1,
    colorbox: 1,
    textcolor: 1,
    keyed: 1,
    val: 1,
    hspace: 1,
    vspace: 1,
    rule: 2,
    raisebox: 1,
    phantom: 1,
    hphantom: 1,
    vphantom: 1,
    href: 1,
    htmlClass: 1,
    htmlId: 1,
    htmlStyle: 1,
    htmlData: 1,
  }).map(([name, count]) => [`\\${name}`, count]),
)

/** The tokens of some TeX; the height behind the end of a line and the length of a kern are part of theirs. */
export function tokensOf(tex: string): readonly string[] {
  return tex.match(TOKEN) ?? []
}

const TOKEN =
  /\\\\\*?(?:\[[^\]]*\])?|\\(?:m?kern|[hm]skip)(?![A-Za-z])\s*(?:\{[^}]*\}|[-+]?\s*[\d.]+\s*[a-z]{2})?|\\[a-zA-Z]+|\\[\s\S]|\S/g

/** Commands that may have a star, which says how they look. */
export const STARRED: ReadonlySet<string> = new Set(words('\\operatorname \\hspace \\vspace \\tag'))

/** Environments that are told how to set their columns, in braces; in brackets, some are told more. */
export const COLUMNED = /^(?:d?array|subarray|(?:x?x?alignat|alignedat)\*?)$/
export const OPTIONAL = /^(?:d?array|\w*matrix\*)$/
