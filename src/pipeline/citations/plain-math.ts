import { plainWords } from '../../specs/plain-words.ts'
import { uncoloredTex } from '../../specs/uncolored-tex.ts'
import { SIGN_OF } from './symbols.ts'

/** What only says how something is set. */
const SETTING = /\\(?:left|right|operatorname\*?|text|textrm|mathrm|mathbf|mathbb|mathcal|displaystyle)\b/g

/** The same of a group, which then falls apart into what is around it. */
const WORDS = /\\(?:operatorname\*?|text|textrm|mathrm|mathbf|mathbb|mathcal)\s*\{([^{}]*)\}/g

/** A formula of TeX on one line of plain text: signs for commands that have one, matrices by rows, names for the rest. */
export function plainMath(tex: string): string {
  const flat = uncoloredTex(tex)
    .replace(/\\begin\{\w+\}(.*?)\\end\{\w+\}/gs, (_, cells: string) => `(${rows(cells)})`)
    .replace(/(?<=[\w)])\\operatorname/g, ' $&')
    .replace(/\\operatorname\*?\s*\{([^{}]*)\}(?=[\w\\{])/g, '$1 ')
    .replace(WORDS, '$1')
    .replace(SETTING, '')
    .replace(/\\[,:;! ]|\\q?quad\b/g, ' ')
    .replace(/(?<=\S)\\times\s+/g, '×')
  const signs = withoutGroups(flat).replace(/\\([A-Za-z]+)/g, (command, name: string) => SIGN_OF.get(name) ?? command)
  return plainWords(signs.replace(/(?<=[\w)])\\(?=[A-Za-z])/g, ' \\'))
}

/** A formula whose scripts, fractions and roots have no braces: from within, a group that has none in it at a time. */
function withoutGroups(tex: string): string {
  const next = tex
    .replace(/([_^])\s*(\{[^{}]*\})/g, (_, script: string, of: string) => `${script}${whole(of)}`)
    .replace(
      /\\[dt]?frac\s*(\{[^{}]*\}|\w)\s*(\{[^{}]*\}|\w)/g,
      (_, over: string, under: string) => `${whole(over)}/${whole(under)}`,
    )
    .replace(/\\sqrt\s*(\{[^{}]*\}|\w|\\[a-z]+)/g, (_, of: string) => `√${whole(of)}`)
  return next === tex ? tex : withoutGroups(next)
}

function rows(cells: string): string {
  return cells
    .trim()
    .replace(/\s*\\\\\s*/g, '; ')
    .replace(/\s*&\s*/g, ', ')
}

/** A group, in parentheses if it would fall apart without its braces. */
function whole(group: string): string {
  const inside = group.replace(/^\{(.*)\}$/s, '$1').trim()
  return /^[-+]?(?:\\?\w+|[\d.]+)$/.test(inside) ? inside : `(${inside})`
}
