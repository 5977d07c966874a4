import type { ElementContent } from 'hast'

/** A part of a sentence of the interface; the words of links and code may have marks of their own. */
export type Part =
  | { readonly kind: 'text'; readonly words: string }
  | { readonly kind: 'code'; readonly words: string }
  | { readonly kind: 'link'; readonly words: string; readonly to: string }
  | { readonly kind: 'place'; readonly name: string }

const MARK = /`(?<code>[^`]+)`|\[(?<words>[^\]]+)\]\((?<to>\w+)\)|\{(?<name>\w+)\}/g

/** Reads a sentence at its marks: `[words](name)` is a link, `{name}` a place to be filled, words between backticks are code. */
export function partsOf(sentence: string): Part[] {
  const parts: Part[] = []
  let end = 0
  for (const { 0: mark, index, groups = {} } of sentence.matchAll(MARK)) {
    parts.push({ kind: 'text', words: sentence.slice(end, index) }, partOf(groups))
    end = index + mark.length
  }
  return [...parts, { kind: 'text' as const, words: sentence.slice(end) }].filter(
    (part) => part.kind !== 'text' || part.words !== '',
  )
}

function partOf({ code, words = '', to, name = '' }: Record<string, string | undefined>): Part {
  if (code !== undefined) return { kind: 'code', words: code }
  return to === undefined ? { kind: 'place', name } : { kind: 'link', words, to }
}

/**
 * What a sentence has under a name that stands in it.
 * @throws {Error} if it has nothing, which is a fault of the page.
 */
export function named<T>(name: string, given: Readonly<Record<string, T>>, sentence: string): T {
  const found = given[name]
  if (found === undefined) throw new Error(`nothing is given for ${name} in “${sentence}”`)
  return found
}

/** What the marks of a sentence stand for. */
export interface Given {
  /** Where its links lead, by name. */
  readonly links?: Readonly<Record<string, string>>
  /** What fills its places, by name. */
  readonly values?: Readonly<Record<string, string>>
}

/** A sentence as nodes of HTML. */
export function setSentence(sentence: string, given: Given): ElementContent[] {
  const { links = {}, values = {} } = given
  return partsOf(sentence).map((part): ElementContent => {
    if (part.kind === 'text') return { type: 'text', value: part.words }
    if (part.kind === 'place') return { type: 'text', value: named(part.name, values, sentence) }
    const children = setSentence(part.words, given)
    if (part.kind === 'code') return { type: 'element', tagName: 'code', properties: {}, children }
    const href = named(part.to, links, sentence)
    return { type: 'element', tagName: 'a', properties: { href }, children }
  })
}
