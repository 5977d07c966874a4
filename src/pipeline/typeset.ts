import GithubSlugger from 'github-slugger'
import katex from 'katex'
import type { Code, Nodes, Parent, PhrasingContent, Root, RootContent } from 'mdast'
import type { Math as DisplayMath, InlineMath } from 'mdast-util-math'
import { toString as textOf } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import type { Claim, Quantity, Result, Table } from '../contracts.ts'
import { EQUATION_LABEL, type Label } from './chapters.ts'
import { attributesOf, elementFaults, html, isJsx, type Jsx } from './elements.ts'
import { printed } from './numerals.ts'
import type { Param } from './param-values.ts'
import { isMatrixColumn } from './result-contract.ts'
import type { Source } from './sources.ts'
import { suggestion } from './suggestion.ts'

/** What the words of a book may stand on. */
export interface Facts {
  readonly results: ReadonlyMap<string, Result>
  readonly params: ReadonlyMap<string, Param>
  readonly labels: ReadonlyMap<string, Label>
  readonly sources: ReadonlyMap<string, Source>
  readonly figures: ReadonlySet<string>
}

/** What is wrong, without the file: the caller knows it. */
export interface Fault {
  readonly line?: number | undefined
  readonly what: string
  readonly instead?: string | undefined
}

type Site = { readonly node: Nodes; readonly parent: Parent; readonly index: number }
type Report = (node: Nodes, what: string, instead?: string) => void

/**
 * Sets a chapter: puts the run's values, the true branch of every claim, numbers of figures and equations, citations
 * and references into its syntax tree, in place. Only <Figure> is left for the page.
 * @returns every fault, none if the chapter can be printed.
 */
export function typeset(tree: Root, facts: Facts): Fault[] {
  const faults: Fault[] = []
  const report: Report = (node, what, instead) => faults.push({ line: node.position?.start.line, what, instead })
  const slugger = new GithubSlugger()
  visit(tree, (node, index, parent) => {
    if (node.type === 'mdxjsEsm')
      report(node, 'a chapter has no imports and no exports', 'Name figures, values and claims instead.')
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      report(
        node,
        `a chapter has no expressions, got {${node.value}}`,
        'Compute it in an experiment and write <Value of="…" />.',
      )
    }
    if (node.type === 'heading') node.data = { ...node.data, hProperties: { id: slugger.slug(textOf(node)) } }
    if (parent === undefined || index === undefined) return undefined
    const site = { node, parent: parent as Parent, index }
    if (node.type === 'math' || node.type === 'inlineMath') return setMath(site, facts, report)
    if (!isJsx(node)) return undefined
    const wrong = elementFaults(node)
    for (const { what, instead } of wrong) report(node, what, instead)
    return wrong.length > 0 ? undefined : setElement(node, site, facts, report)
  })
  return faults
}

function setElement(element: Jsx, site: Site, facts: Facts, report: Report) {
  const attributes = attributesOf(element)
  const swap = (...nodes: readonly (PhrasingContent | RootContent)[]): [typeof SKIP, number] => {
    site.parent.children.splice(site.index, 1, ...(nodes as RootContent[]))
    return [SKIP, site.index + nodes.length]
  }
  switch (element.name) {
    case 'Figure':
      if (!facts.figures.has(attributes['id'] as string)) {
        report(
          element,
          `there is no figure ${attributes['id']}`,
          suggestion(attributes['id'] as string, [...facts.figures]),
        )
      }
      return undefined
    case 'Value':
      return swap(setValue(element, attributes, facts, report))
    case 'Rows':
      return swap(setRows(element, attributes, facts, report))
    case 'Claim':
      return setClaim(element, attributes['holds'] as string, site, facts, report)
    case 'Otherwise':
      report(element, '<Otherwise> stands outside a <Claim>', 'Put it last inside the <Claim> it belongs to.')
      return undefined
    case 'Cite':
      return swap(...setCitation(element, attributes, facts, report))
    case 'Ref':
      return swap(setReference(element, attributes['to'] as string, facts, report))
    case 'Aside': {
      const heading = html('p', { className: 'aside-title' }, [{ type: 'text', value: attributes['title'] as string }])
      const note = html('aside', { id: attributes['id'], className: 'note' }, [heading, ...element.children])
      site.parent.children.splice(site.index, 1, note as RootContent)
      return [SKIP, site.index] as [typeof SKIP, number]
    }
    default:
      return undefined
  }
}

function setValue(
  element: Jsx,
  { of: name = '', as }: Record<string, string>,
  facts: Facts,
  report: Report,
): PhrasingContent {
  try {
    const quantity = quantityNamed(name, facts)
    const text = printed(quantity.value, as, 'html')
    const raw = typeof quantity.value === 'number' ? String(quantity.value) : undefined
    return html(
      'data',
      { value: raw ?? printed(quantity.value, undefined, 'text'), title: quantity.meaning },
      { hast: superscripts(text) },
    )
  } catch (error) {
    report(element, (error as Error).message)
    return { type: 'text', value: name }
  }
}

/** The quantity `experiment.name`, or the param `params.name`. */
function quantityNamed(name: string, { results, params }: Facts): Quantity {
  const [experiment, key] = splitName(name)
  if (experiment === 'params') {
    const param = params.get(key)
    if (!param) throw new RangeError(`there is no param ${key}. ${suggestion(key, [...params.keys()])}`)
    if (Array.isArray(param.value)) return { value: param.value.join(', '), meaning: param.meaning }
    return { value: param.value as number | string, meaning: param.meaning }
  }
  return named(results, experiment, 'quantities', key) as Quantity
}

function named(
  results: Facts['results'],
  experiment: string,
  kind: 'quantities' | 'claims' | 'tables',
  key: string,
): Quantity | Claim | Table {
  const result = results.get(experiment)
  if (!result)
    throw new RangeError(`there is no experiment ${experiment}. ${suggestion(experiment, [...results.keys()])}`)
  const found = Object.hasOwn(result[kind], key) ? result[kind][key] : undefined
  if (!found)
    throw new RangeError(
      `the experiment ${experiment} has no ${key} among its ${kind}. ${suggestion(key, Object.keys(result[kind]))}`,
    )
  return found
}

function splitName(name: string): [string, string] {
  const dot = name.indexOf('.')
  return dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot + 1)]
}

/** Text with <sup> and <i> as hast. */
function superscripts(text: string): object[] {
  return text.split(/(<(?:sup|i)>.*?<\/(?:sup|i)>)/).flatMap((part): object[] => {
    const [, tagName, value] = part.match(/^<(sup|i)>(.*)<\/\1>$/) ?? []
    if (tagName) return [{ type: 'element', tagName, properties: {}, children: [{ type: 'text', value }] }]
    return part ? [{ type: 'text', value: part }] : []
  })
}

function setRows(
  element: Jsx,
  { of: name = '', columns, as = '', caption }: Record<string, string>,
  facts: Facts,
  report: Report,
): RootContent {
  try {
    const [experiment, key] = splitName(name)
    const table = named(facts.results, experiment, 'tables', key) as Table
    const shown = columns?.split(',').map((column) => column.trim()) ?? Object.keys(table.columns)
    const formats = as.split(',')
    const found = shown.map((column) => {
      const values = table.columns[column]
      if (!values || isMatrixColumn(values))
        throw new RangeError(
          `the table ${name} has no printable column ${column}. ${suggestion(column, Object.keys(table.columns))}`,
        )
      return values
    })
    const count = found[0]?.values.length ?? 0
    const line = (tag: string, cells: readonly PhrasingContent[][]) =>
      html(
        'tr',
        {},
        cells.map((cell, i) =>
          html(
            tag,
            {
              className: typeof found[i]?.values[0] === 'number' ? 'number' : undefined,
              scope: tag === 'th' ? 'col' : undefined,
            },
            cell,
          ),
        ),
      )
    const head = html('thead', {}, [
      line(
        'th',
        found.map(({ title, unit }) => mathText(unit && unit !== '1' ? `${title} (${unit})` : title)),
      ),
    ])
    const body = html(
      'tbody',
      {},
      Array.from({ length: count }, (_, row) =>
        line(
          'td',
          found.map(({ values }, i) => cellText(values[row], formats[i])),
        ),
      ),
    )
    const title = html('caption', {}, mathText(caption ?? table.title))
    return html(
      'div',
      { className: 'rows', tabIndex: 0, role: 'region', 'aria-label': (caption ?? table.title).replaceAll('$', '') },
      [html('table', {}, [title, head, body])],
    ) as RootContent
  } catch (error) {
    report(element, (error as Error).message)
    return { type: 'thematicBreak' }
  }
}

function cellText(value: unknown, format: string | undefined): PhrasingContent[] {
  if (typeof value === 'number')
    return [html('span', {}, { hast: superscripts(printed(value, format || undefined, 'html')) })]
  return mathText(typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value))
}

/** Text in which $…$ is TeX. */
function mathText(text: string): PhrasingContent[] {
  return text.split(/(\$[^$]+\$)/).flatMap((part): PhrasingContent[] => {
    if (!part) return []
    return part.startsWith('$') ? [inlineMath(part.slice(1, -1))] : [{ type: 'text', value: part }]
  })
}

function inlineMath(tex: string): PhrasingContent {
  return { type: 'inlineMath', value: tex, data: mathData(tex, 'math-inline') } as InlineMath
}

function mathData(tex: string, kind: string): InlineMath['data'] {
  return {
    hName: 'code',
    hProperties: { className: ['language-math', kind] },
    hChildren: [{ type: 'text', value: tex }],
  }
}

function setClaim(element: Jsx, name: string, { parent, index }: Site, { results }: Facts, report: Report) {
  let claim: Claim
  try {
    claim = named(results, ...claimPath(name)) as Claim
  } catch (error) {
    report(element, (error as Error).message)
    return undefined
  }
  const isOtherwise = (child: Nodes) => isJsx(child) && child.name === 'Otherwise'
  const unwrapped = element.children.flatMap((child) =>
    child.type === 'paragraph' && child.children.some(isOtherwise) ? child.children : [child],
  ) as Nodes[]
  const otherwise = unwrapped.find(isOtherwise) as Jsx | undefined
  if (!claim.holds && !otherwise) {
    const sentence = textOf(element).replace(/\s+/g, ' ').trim()
    report(
      element,
      `the claim ${name} is false with these params ("${claim.states}"), and the sentence that stands on it has no other branch: "${sentence}"`,
      'Add <Otherwise>…</Otherwise> inside the <Claim>, or change the params.',
    )
    return undefined
  }
  const branch = claim.holds ? unwrapped.filter((child) => !isOtherwise(child)) : (otherwise?.children ?? [])
  parent.children.splice(index, 1, ...(branch as RootContent[]))
  return [SKIP, index] as [typeof SKIP, number]
}

function claimPath(name: string): [string, 'claims', string] {
  const [experiment, key] = splitName(name)
  return [experiment, 'claims', key]
}

function setCitation(
  element: Jsx,
  { key = '', form }: Record<string, string>,
  { sources }: Facts,
  report: Report,
): PhrasingContent[] {
  const keys = key.split(',').map((part) => part.trim())
  for (const unknown of keys.filter((part) => !sources.has(part))) {
    report(element, `there is no source ${unknown} in the bibliography`, suggestion(unknown, [...sources.keys()]))
  }
  const found = keys.flatMap((part) => sources.get(part) ?? [])
  const textual = form === 'textual'
  const links = found.flatMap((source, i): PhrasingContent[] => [
    ...(i > 0 ? [{ type: 'text', value: '; ' } as const] : []),
    {
      type: 'link',
      url: `references.html#${source.key}`,
      children: [
        { type: 'text', value: textual ? `${source.authors} (${source.year})` : `${source.authors}, ${source.year}` },
      ],
    },
  ])
  return textual ? links : [{ type: 'text', value: '(' }, ...links, { type: 'text', value: ')' }]
}

const NAMES = { chapter: 'Chapter', section: 'Section', figure: 'Figure', equation: 'Equation', aside: '' } as const

/** How a reference reads: "Figure 5.2", "Equation (2.1)", the title of a section. */
export function referenceText({ kind, number, title }: Label): string {
  if (kind === 'equation') return `Equation (${number})`
  if (kind === 'section' || kind === 'aside') return title
  return /^[A-Z]$/.test(number) && kind === 'chapter' ? `Appendix ${number}` : `${NAMES[kind]} ${number}`
}

function setReference(element: Jsx, to: string, { labels }: Facts, report: Report): PhrasingContent {
  const label = labels.get(to)
  if (!label) report(element, `the reference ${to} points nowhere`, suggestion(to, [...labels.keys()]))
  return {
    type: 'link',
    url: label?.href ?? '#',
    children: [{ type: 'text', value: label ? referenceText(label) : to }],
  }
}

function setMath({ node, parent, index }: Site, facts: Facts, report: Report) {
  const math = node as InlineMath | DisplayMath
  const display = math.type === 'math'
  const id = display ? math.value.match(EQUATION_LABEL)?.[1] : undefined
  const tag = id ? `\\tag{${facts.labels.get(id)?.number ?? '?'}}` : ''
  const tex = bound(math.value.replace(EQUATION_LABEL, tag), facts, (message) => report(math, message))
  try {
    katex.renderToString(tex, { displayMode: display, throwOnError: true, strict: 'ignore' })
  } catch (error) {
    report(
      math,
      `TeX that does not parse: ${(error as Error).message.replace(/^KaTeX parse error: /, '')}`,
      'Commands are listed at katex.org/docs/supported.',
    )
  }
  const set = { ...math, value: tex, data: display ? displayData(tex) : mathData(tex, 'math-inline') } as RootContent
  const whole = display
    ? (html(
        'div',
        {
          id,
          className: 'equation',
          tabIndex: 0,
          role: 'group',
          'aria-label': id ? `Equation ${facts.labels.get(id)?.number}` : 'Formula',
        },
        [set],
      ) as RootContent)
    : set
  parent.children.splice(index, 1, whole)
  return [SKIP, index + 1] as [typeof SKIP, number]
}

function displayData(tex: string): Code['data'] {
  const code = {
    type: 'element',
    tagName: 'code',
    properties: { className: ['language-math', 'math-display'] },
    children: [{ type: 'text', value: tex }],
  }
  return { hName: 'pre', hChildren: [code] } as Code['data']
}

/** TeX with every `\val{experiment.quantity}{format}` replaced by its number; the format may be left out. */
function bound(tex: string, facts: Facts, fail: (message: string) => void): string {
  return tex.replace(/\\val\{([^}]*)\}(?:\{([^}]*)\})?/g, (_, name: string, format?: string) => {
    try {
      return `{${printed(quantityNamed(name, facts).value, format || undefined, 'tex')}}`
    } catch (error) {
      fail((error as Error).message)
      return '?'
    }
  })
}
