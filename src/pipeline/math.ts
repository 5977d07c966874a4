import katex from 'katex'
import type { PhrasingContent, RootContent } from 'mdast'
import type { Math as DisplayMath, InlineMath } from 'mdast-util-math'
import { EQUATION_LABEL } from './chapters.ts'
import { html } from './elements.ts'
import { type Facts, quantityNamed, type Report } from './facts.ts'
import { printed } from './numerals.ts'

/** A formula with its values put in and its number; KaTeX must be able to set it. */
export function mathNode(math: InlineMath | DisplayMath, facts: Facts, report: Report): RootContent {
  const display = math.type === 'math'
  const id = display ? math.value.match(EQUATION_LABEL)?.[1] : undefined
  const number = id ? (facts.labels.get(id)?.number ?? '?') : undefined
  const dataOf = boundNames(math.value)
  const tagged = math.value.replace(EQUATION_LABEL, number ? `\\tag{${number}}` : '')
  const tex = bound(tagged, facts, (message) => report(math, message))
  try {
    katex.renderToString(tex, { displayMode: display, throwOnError: true, strict: 'ignore' })
  } catch (error) {
    const told = (error as Error).message.replace(/^KaTeX parse error: /, '')
    report(math, `TeX that does not parse: ${told}`, 'Commands are listed at katex.org/docs/supported.')
  }
  if (!display) return inlineMath(tex)
  const set = { ...math, value: tex, data: displayData(tex) } as RootContent
  const label = number ? `Equation ${number}` : 'Formula'
  return html('div', { id, dataOf, className: 'equation', tabIndex: 0, role: 'group', 'aria-label': label }, [
    set,
  ]) as RootContent
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
