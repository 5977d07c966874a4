import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'
import * as STRINGS from '../src/strings.ts'

const root = resolve(import.meta.dirname, '..')
const site = join(root, 'src', 'site')

/** A node of the tree of a template: ESTree with JSX. */
interface Node {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

interface Compiler {
  parse(template: string): { readonly ast: Node; readonly diagnostics: readonly unknown[] }
}

/** Astro brings the parser of its templates. */
const astro = createRequire(createRequire(import.meta.url).resolve('astro'))
const { parse } = (await import(astro.resolve('@astrojs/compiler-rs'))) as Compiler

/** Attributes whose values readers see or hear. */
const SAID = ['title', 'aria-label', 'aria-description', 'aria-roledescription', 'alt', 'placeholder', 'description']
/** Elements whose words are no language. */
const CODE = ['code', 'script', 'style']

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string'
const hasLetters = (value: unknown): boolean => /\p{L}/u.test(String(value))
const isPhrase = (value: unknown): boolean =>
  /^\p{Lu}\p{Ll}+$|\p{L} \p{L}/u.test(String(value)) && !String(value).includes('<')

function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap((value) => [value].flat().filter(isNode))
}

const nameOf = (node: Node | undefined): string => String(node?.['name'] ?? '')

/** The literals in a template that readers would see. */
function wordsIn(node: Node): Node[] {
  if (node.type === 'AstroFrontmatter') return phrasesIn(node)
  if (node.type === 'JSXText') return hasLetters(node['value']) ? [node] : []
  if (node.type === 'JSXExpressionContainer')
    return [...printedBy(node['expression']), ...childrenOf(node).flatMap(wordsIn)]
  if (node.type === 'JSXAttribute') return attributeWords(node)
  if (node.type === 'JSXElement') {
    const opening = node['openingElement'] as Node
    return CODE.includes(nameOf(opening['name'] as Node)) ? [] : childrenOf(node).flatMap(wordsIn)
  }
  return childrenOf(node).flatMap(wordsIn)
}

function attributeWords(node: Node): Node[] {
  const { value } = node
  if (!isNode(value)) return []
  if (value.type === 'JSXExpressionContainer') {
    const inside = childrenOf(value).flatMap(wordsIn)
    return SAID.includes(nameOf(node['name'] as Node)) ? [...printedBy(value['expression']), ...inside] : inside
  }
  return SAID.includes(nameOf(node['name'] as Node)) && hasLetters(value['value']) ? [value] : []
}

/** The literals that an expression may come to. */
function printedBy(node: unknown): Node[] {
  if (!isNode(node)) return []
  const parts = (...names: string[]) => names.flatMap((name) => printedBy(node[name]))
  if (node.type === 'Literal') return typeof node['value'] === 'string' && hasLetters(node['value']) ? [node] : []
  if (node.type === 'ConditionalExpression') return parts('consequent', 'alternate')
  if (node.type === 'LogicalExpression') return node['operator'] === '&&' ? parts('right') : parts('left', 'right')
  if (node.type === 'BinaryExpression') return node['operator'] === '+' ? parts('left', 'right') : []
  if (node.type === 'ParenthesizedExpression') return parts('expression')
  if (node.type !== 'TemplateLiteral') return []
  const texts = node['quasis'] as Node[]
  return texts.some(({ value }) => hasLetters((value as { cooked: string }).cooked)) ? [node] : []
}

/** What looks like words among the literals of a template's script; its errors are no part of a page. */
function phrasesIn(node: Node): Node[] {
  if (['ThrowStatement', 'ImportDeclaration', 'TSLiteralType'].includes(node.type)) return []
  if (node.type === 'Literal') return isPhrase(node['value']) ? [node] : []
  if (node.type === 'TemplateElement') return isPhrase((node['value'] as { cooked: string }).cooked) ? [node] : []
  return childrenOf(node).flatMap(phrasesIn)
}

/** The words of its own that a template has, each with its line. */
function ownWords(template: string): string[] {
  const { ast, diagnostics } = parse(template)
  expect(diagnostics).toEqual([])
  return wordsIn(ast).map(({ start, end }) => {
    const line = template.slice(0, start).split('\n').length
    return `${line}: ${template.slice(start, Number(end)).trim()}`
  })
}

const templates = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.astro'))

test('the templates of pages have no words of their own: all stand in src/strings.ts', () => {
  expect(templates.length).toBeGreaterThan(15)
  const found = templates.flatMap((name) => {
    const file = join(site, name)
    return ownWords(readFileSync(file, 'utf8')).map((words) => `${relative(root, file)}:${words}`)
  })
  expect(found).toEqual([])
})

test.each([
  ['a text', '<p>Read on</p>', '1: Read on'],
  ['a text in an expression', '<p>{isOpen && <b>Open</b>}</p>', '1: Open'],
  ['a literal that is printed', "<p>{isOpen ? 'open' : SHUT}</p>", "1: 'open'"],
  ['a template that is printed', '<p>{`${count} pages`}</p>', '1: `${count} pages`'],
  ['an attribute that is said', '<p aria-label="Pages" class="pages" />', '1: "Pages"'],
  ['a computed attribute that is said', '<img alt={`Picture ${n}`} />', '1: `Picture ${n}`'],
  ['a word of the script', "---\nconst name = 'In no chapter'\n---\n<p>{name}</p>", "2: 'In no chapter'"],
])('%s would be seen', (_, template, words) => {
  expect(ownWords(template)).toEqual([words])
})

test('code, names of classes and what is compared are no words', () => {
  const template =
    "<p class={kind === 'range' ? 'wide' : ''}><code>npm run build</code>{kind === 'range' && WORDS.range}</p>"
  expect(ownWords(template)).toEqual([])
})

const source = join(root, 'src')

/** What the sources say, in which words may be used. */
const texts = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:ts|astro)$/.test(name) && name !== 'strings.ts')
  .map((name) => readFileSync(join(source, name), 'utf8'))

/** The words of a group that no text uses, by their names: as `GROUP.name`, taken out of it, or asked for by a literal. */
function unused(group: string, names: readonly string[], texts: readonly string[]): string[] {
  const own = texts.filter((text) => new RegExp(`\\b${group}\\b`).test(text))
  const taken = own.flatMap((text) => [...text.matchAll(new RegExp(`\\{([^{}]*)\\}\\s*=\\s*${group}\\b`, 'g'))])
  const isAsked = own.some((text) => text.includes(`${group}[`))
  return names.filter((name) => {
    const [said, word] = [new RegExp(`\\b${group}\\.${name}\\b`), new RegExp(`\\b${name}\\b`)]
    if (own.some((text) => said.test(text)) || taken.some(([, list = '']) => word.test(list))) return false
    return !(isAsked && texts.some((text) => text.includes(`'${name}'`)))
  })
}

test('every word of the interface is used', () => {
  const groups = Object.entries(STRINGS)
  expect(groups.length).toBeGreaterThan(30)
  const found = groups.flatMap(([group, words]) =>
    unused(group, Object.keys(words), texts).map((name) => `${group}.${name}`),
  )
  expect(found).toEqual([])
})

test('a word that is not used would be seen', () => {
  const names = ['said', 'taken', 'asked', 'sai', 'idle']
  const texts = [
    'say(GROUP.said, GROUP[state])\nconst { taken } = GROUP',
    "type State = 'asked'",
    'const { idle } = OTHER',
  ]
  expect(unused('GROUP', names, texts)).toEqual(['sai', 'idle'])
  expect(unused('GROUP', ['asked'], ["say(GROUP.said) // 'asked'"])).toEqual(['asked'])
})
