import { readFileSync } from 'node:fs'
import { createCssVariablesTheme, createHighlighterCore } from 'shiki/core'
import { createOnigurumaEngine } from 'shiki/engine/oniguruma'
import typescript from 'shiki/langs/typescript.mjs'
import { digestOf } from './store.ts'
import { escaped } from './xml.ts'

/** A module as a page prints it. */
export interface Highlighted {
  /** Its text as HTML, what the language tells apart in elements of the classes of {@link CLASSES}. */
  readonly html: string
  readonly lines: number
}

/** A module as it was when it was read. */
export interface Read {
  readonly text: Highlighted
  /** The SHA-256 of its file. */
  readonly sha256: string
}

/** The classes of words, by what the theme calls their colour; other words have none. */
const CLASSES: Readonly<Record<string, string>> = {
  keyword: 'k',
  function: 'f',
  constant: 'n',
  string: 's',
  'string-expression': 's',
  comment: 'c',
}

const theme = createCssVariablesTheme({ name: 'inks', variablePrefix: '--', fontStyle: false })

/** However long it takes: by default a line that takes half a second, on a busy machine, is left half told apart. */
const HOW = { lang: 'typescript', theme: 'inks', tokenizeTimeLimit: 0 } as const

/** TypeScript modules, each with its words in classes. */
export async function highlight(files: readonly string[]): Promise<Read[]> {
  const engine = createOnigurumaEngine(import('shiki/wasm'))
  const highlighter = await createHighlighterCore({ themes: [theme], langs: [typescript], engine })
  const one = (file: string): Read => {
    const source = readFileSync(file, 'utf8')
    const { tokens } = highlighter.codeToTokens(source.trimEnd(), HOW)
    const words = tokens.map((line) => line.map(({ content, color }) => ({ content, name: className(content, color) })))
    const html = words.map((line) => lineHtml(line)).join('\n')
    return { text: { html, lines: tokens.length }, sha256: digestOf(source) }
  }
  const all = files.map(one)
  highlighter.dispose()
  return all
}

interface Word {
  readonly content: string
  readonly name: string
}

/** What a word of a class looks like: grammars give the colours of keywords to signs, and of constants to all properties. */
const LOOKS: Readonly<Record<string, RegExp>> = {
  k: /[a-z]/i,
  f: /[a-z]/i,
  n: /^\s*(?:[\d.]+|true|false|null|undefined)/,
}

function className(content: string, color = ''): string {
  const name = CLASSES[color.match(/token-([\w-]+)/)?.[1] ?? ''] ?? ''
  return LOOKS[name]?.test(content) === false ? '' : name
}

/** Words of one class that stand together are one element, as short as may be: a page has hundreds. A space goes with what is before it. */
function lineHtml(words: readonly Word[]): string {
  const runs: { name: string; content: string }[] = []
  for (const { name, content } of words) {
    const last = runs.at(-1)
    if (last && (last.name === name || content.trim() === '')) last.content += content
    else runs.push({ name, content })
  }
  return runs
    .map(({ name, content }) => (name ? `<i class=${name}>${escaped(content)}</i>` : escaped(content)))
    .join('')
}
