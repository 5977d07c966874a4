import katex from 'katex'
import type { PhrasingContent, RootContent } from 'mdast'
import type { Math as DisplayMath, InlineMath } from 'mdast-util-math'
import { NAMES } from '../strings.ts'
import { EQUATION_LABEL } from './chapters.ts'
import { html } from './elements.ts'
import { type Facts, quantityNamed, type Report } from './facts.ts'
import { keyedTex } from './key-samples.ts'
import { metAt, symbolsLink } from './notation/links.ts'
import { printed } from './numerals.ts'
import type { Places } from './places.ts'

/** What formulas are set with. */
interface Setting {
  readonly facts: Facts
  readonly report: Report
  readonly places: Places
}

/** A displayed formula with its number, and a link to its symbols behind it. */
export function displayNodes(math: DisplayMath, setting: Setting): RootContent[] {
  const { facts, places } = setting
  const label = math.value.match(EQUATION_LABEL)?.[1]
  const number = label ? (facts.labels.get(label)?.number ?? '?') : undefined
  const tex = texOf({ ...math, value: math.value.replace(EQUATION_LABEL, number ? `\\tag{${number}}` : '') }, setting)
  const { symbols, fresh } = symbolsIn(tex, setting)
  const id = label ?? (fresh.length > 0 ? places.next('formula') : undefined)
  const set = { ...math, value: tex, data: displayData(tex) } as RootContent
  const name = number ? NAMES.equation(number) : NAMES.formula
  const properties = {
    id,
    dataOf: boundNames(math.value),
    className: number ? ['equation', 'numbered'] : 'equation',
    tabIndex: 0,
    role: 'group',
    'aria-label': name,
  }
  const equation = html('div', properties, [set]) as RootContent
  return [metAt(equation, fresh), ...symbolsLink(symbols, number && name)]
}

/** A formula in a sentence, with what is wrapped around it. */
export interface Inline {
  readonly math: InlineMath
  readonly properties: { readonly id: string | undefined; readonly dataOf: string | undefined }
  /** The symbols that the chapter has not had before. */
  readonly fresh: readonly string[]
}

/** A formula in a sentence; one that is the first of its chapter with a symbol has an id, for the way back. */
export function inlineFormula(math: InlineMath, setting: Setting): Inline {
  const tex = texOf(math, setting)
  const { fresh } = symbolsIn(tex, setting)
  const id = fresh.length > 0 ? setting.places.next('formula') : undefined
  return { math: inlineMath(tex), properties: { id, dataOf: boundNames(math.value) }, fresh }
}

/** The TeX of a formula with its values put in; KaTeX must be able to set it. */
function texOf(math: InlineMath | DisplayMath, { facts, report }: Setting): string {
  const valued = bound(math.value, facts, (message) => report(math, message))
  const tex = keyedTex(valued, facts, (what, instead) => report(math, what, instead))
  try {
    katex.renderToString(tex, { displayMode: math.type === 'math', throwOnError: true, strict: 'ignore' })
  } catch (error) {
    const told = (error as Error).message.replace(/^KaTeX parse error: /, '')
    report(math, `TeX that does not parse: ${told}`, 'Commands are listed at katex.org/docs/supported.')
  }
  return tex
}

/** The symbols of a formula, and those that its chapter has not had before. */
function symbolsIn(tex: string, { facts, places: { chapter, section }, places }: Setting) {
  const { ids } = facts.symbols(tex, { chapter: chapter.id, section })
  return { symbols: ids, fresh: places.unmet(ids) }
}

/** Text in which $…$ is TeX. */
export function mathText(text: string): PhrasingContent[] {
  return text.split(/(\$[^$]+\$)/).flatMap((part): PhrasingContent[] => {
    if (!part) return []
    return part.startsWith('$') ? [inlineMath(part.slice(1, -1))] : [{ type: 'text', value: part }]
  })
}

/** What `\val{experiment.quantity}{format}` looks like in TeX; the format may be left out. */
const BOUND = /\\val\{([^}]*)\}(?:\{([^}]*)\})?/g

/** The names of the values in some TeX, each once, separated by spaces; nothing if it has none. */
export function boundNames(tex: string): string | undefined {
  const names = new Set([...tex.matchAll(BOUND)].map(([, name = '']) => name))
  return names.size > 0 ? [...names].join(' ') : undefined
}

/** TeX with every `\val` replaced by its number. */
function bound(tex: string, facts: Facts, fail: (message: string) => void): string {
  return tex.replace(BOUND, (_, name: string, format?: string) => {
    try {
      return `{${printed(quantityNamed(name, facts).value, format || undefined, 'tex')}}`
    } catch (error) {
      fail((error as Error).message)
      return '?'
    }
  })
}

function inlineMath(tex: string): InlineMath {
  const text = { type: 'text', value: tex }
  const data = { hName: 'code', hProperties: { className: ['language-math', 'math-inline'] }, hChildren: [text] }
  return { type: 'inlineMath', value: tex, data: data as InlineMath['data'] }
}

function displayData(tex: string): object {
  const properties = { className: ['language-math', 'math-display'] }
  return {
    hName: 'pre',
    hChildren: [{ type: 'element', tagName: 'code', properties, children: [{ type: 'text', value: tex }] }],
  }
}
