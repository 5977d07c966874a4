import { mapParts } from './facts.ts'
import { COMMAND_OF } from './symbols.ts'
import { ACCENTS, CHARACTERS, KATEX_ONLY, SCRIPTED, SUBSCRIPTS, SUPERSCRIPTS } from './tex-characters.ts'

/**
 * Text as TeX that pdfLaTeX sets. A character that it has no way to set is left as it is, for engines that know Unicode;
 * {@link unsettable} tells which.
 */
export function texText(text: string): string {
  const quoted = text
    .normalize('NFC')
    .replace(/(^|[\s([])"/g, '$1“')
    .replaceAll('"', '”')
  const tex = [...quoted].map(texCharacter).join('')
  return isBalanced(text) ? tex : tex.replaceAll('\\{', '\\textbraceleft{}').replaceAll('\\}', '\\textbraceright{}')
}

/** Whether the braces of a text are pairs: BibTeX counts them whatever is before them. */
function isBalanced(text: string): boolean {
  let depth = 0
  for (const brace of text.match(/[{}]/g) ?? []) {
    depth += brace === '{' ? 1 : -1
    if (depth < 0) return false
  }
  return depth === 0
}

/** Characters of a text of TeX that pdfLaTeX cannot set. */
export function unsettable(tex: string): string[] {
  return [...new Set(tex.match(/\P{ASCII}/gu))]
}

function texCharacter(character: string): string {
  if (/^[ -~]$/.test(character)) return CHARACTERS[character] ?? character
  return CHARACTERS[character] ?? scripted(character) ?? sign(character) ?? accented(character) ?? character
}

function scripted(character: string): string | undefined {
  const up = SUPERSCRIPTS.indexOf(character)
  const down = SUBSCRIPTS.indexOf(character)
  if (up < 0 && down < 0) return undefined
  return up < 0 ? `$_{${SCRIPTED[down]}}$` : `$^{${SCRIPTED[up]}}$`
}

function sign(character: string): string | undefined {
  const command = COMMAND_OF.get(character)
  return command && `$\\${command}$`
}

/** `{\'e}` for é, one pair of braces for each accent. */
function accented(character: string): string | undefined {
  const [letter = '', ...marks] = [...character.normalize('NFD')]
  const accents = marks.map((mark) => ACCENTS[mark])
  if (marks.length === 0 || !/^[a-z]$/i.test(letter) || accents.includes(undefined)) return undefined
  return accents.reduce<string>(
    (base, accent) => `{\\${accent}${/[a-z]/i.test(accent as string) ? ' ' : ''}${base}}`,
    letter,
  )
}

/** TeX for KaTeX as TeX for LaTeX with amsmath and amssymb, in ASCII. */
export function texMath(tex: string): string {
  return tex
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\\([A-Za-z]+)/g, (command, name: string) =>
      Object.hasOwn(KATEX_ONLY, name) ? (KATEX_ONLY[name] as string) : command,
    )
    .replace(/\P{ASCII}/gu, (character) => {
      const command = COMMAND_OF.get(character)
      if (command) return `\\${command} `
      return character === '−' ? '-' : `\\text{${texCharacter(character)}}`
    })
}

/** A line in which $…$ is TeX for KaTeX, as TeX for LaTeX. */
export function texTitle(title: string): string {
  return mapParts(title, texText, (tex) => `$${texMath(tex)}$`)
}
