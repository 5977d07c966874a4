import type { Element } from 'hast'
import { classesOf } from '../../classes.ts'

/** What KaTeX says of the spans of its formulas, thousands of times, and the letter for each. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['height', 'h'],
  ['vertical-align', 'v'],
  ['top', 't'],
  ['left', 'x'],
  ['margin-left', 'l'],
  ['margin-right', 'r'],
  ['padding-left', 'p'],
  ['width', 'w'],
  ['min-width', 'm'],
  ['border-bottom-width', 'b'],
])
const PROPERTIES = new Map([...LETTERS].map(([property, letter]) => [letter, property]))

/** Classes that KaTeX gives spans for its own use: its style sheet has no rule for any. */
export const IDLE = 'mord mrel mbin mopen mclose mpunct minner mop mtight delimsizinginner'.split(' ')

const DECLARATION = /^\s*([a-z-]+)\s*:\s*(-?)(\d*)(?:\.(\d+))?em\s*$/
const PART = /([a-z])(-?)(\d*)(?:_(\d+))?/g

/** The name of the class that says what a style does, such as `h1_2` for `height:1.2em`; nothing if none can. */
function shapeOf(style: string): string | undefined {
  const parts = style.split(';').filter((one) => one.trim() !== '')
  const named = parts.map((one) => {
    const [, property = '', minus = '', whole = '', rest] = one.match(DECLARATION) ?? []
    const letter = LETTERS.get(property)
    return letter && `${letter}${minus}${whole}${rest === undefined ? '' : `_${rest}`}`
  })
  return named.length > 0 && named.every(Boolean) ? named.join('') : undefined
}

/**
 * Makes a span of a formula lighter: without the classes that no rule asks for, and with a class in the place of its style,
 * which it tells, if that says no more than sizes.
 */
export function shape({ tagName, properties }: Element): string | undefined {
  const classes = tagName === 'span' ? classesOf({ properties } as Element) : []
  if (classes.some((name) => IDLE.includes(name))) {
    const rest = classes.filter((name) => !IDLE.includes(name))
    properties['className'] = rest.length > 0 ? rest : undefined
  }
  const { style } = properties
  const name = tagName === 'span' && typeof style === 'string' ? shapeOf(style) : undefined
  if (name === undefined) return undefined
  properties['className'] = [...classesOf({ properties } as Element), name]
  delete properties['style']
  return name
}

/** The rules of such classes, which win over those for spans of their kind, as styles do. */
export function shapeRules(names: Iterable<string>): string {
  const ruleOf = (name: string) => {
    const parts = [...name.matchAll(PART)].map(
      ([, letter = '', minus, whole, rest]) =>
        `${PROPERTIES.get(letter)}:${minus}${whole}${rest === undefined ? '' : `.${rest}`}em`,
    )
    return `.katex .${name}.${name}{${parts.join(';')}}`
  }
  return [...new Set(names)].sort().map(ruleOf).join('\n')
}
