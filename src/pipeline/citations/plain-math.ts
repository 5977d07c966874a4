import { plainWords } from '../../specs/plain-words.ts'
import { SIGN_OF } from './symbols.ts'

/** What only says how something is set. */
const SETTING = /\\(?:left|right|operatorname\*?|text|textrm|mathrm|mathbf|mathbb|mathcal|displaystyle)\b/g

/** A formula of TeX on one line of plain text: signs for commands that have one, matrices by rows, names for the rest. */
export function plainMath(tex: string): string {
  const flat = tex
    .replace(/\\begin\{\w+\}(.*?)\\end\{\w+\}/gs, (_, cells: string) => `(${rows(cells)})`)
    .replace(SETTING, '')
    .replace(
      /\\[dt]?frac\s*(\{[^{}]*\}|\w)\s*(\{[^{}]*\}|\w)/g,
      (_, over: string, under: string) => `${whole(over)}/${whole(under)}`,
    )
    .replace(/\\sqrt\s*(\{[^{}]*\}|\w|\\[a-z]+)/g, (_, of: string) => `√${whole(of)}`)
    .replace(/([_^])(\{[^{}]*\})/g, (_, script: string, of: string) => `${script}${whole(of)}`)
    .replace(/\\[,:;! ]|\\q?quad\b/g, ' ')
    .replace(/\\([A-Za-z]+)/g, (command, name: string) => SIGN_OF.get(name) ?? command)
  return plainWords(flat)
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
