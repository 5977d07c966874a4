import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Scalar, Value } from '../contracts.ts'
import type { Edition } from '../pipeline/edition.ts'
import { claimNamed, quantityNamed } from '../pipeline/facts.ts'
import { printed } from '../pipeline/numerals.ts'
import type { QuantityFact, SourceFacts } from '../reader/sources/facts.ts'

/** Entries of a matrix that are all told. */
const MOST = 16

/** What the values and the statements of the chapters are. */
export function sourceFacts({ trees, facts }: Pick<Edition, 'trees' | 'facts'>): SourceFacts {
  const named = [...trees.values()].map(namesIn)
  const all = (kind: keyof Named) => [...new Set(named.flatMap((names) => names[kind]))].sort()
  return {
    quantities: Object.fromEntries(all('quantities').map((name) => [name, quantityFact(name, facts)])),
    claims: Object.fromEntries(all('claims').map((name) => [name, claimNamed(name, facts).states])),
  }
}

/** The classic script that hands the facts to who asks for sources. */
export function sourceFactsScript(facts: SourceFacts): string {
  return `self.sourceFacts=${JSON.stringify(facts)}\n`
}

/** Whether the words of a chapter that is set have values or statements to tell of. */
export function hasSources(tree: Root): boolean {
  return Object.values(namesIn(tree)).flat().length > 0
}

interface Named {
  readonly quantities: readonly string[]
  readonly claims: readonly string[]
}

/** What the words of a chapter that is set name. */
function namesIn(tree: Root): Named {
  const [quantities, claims]: [string[], string[]] = [[], []]
  visit(tree, (node) => {
    const { dataOf, dataClaim } = (node.data?.hProperties ?? {}) as { dataOf?: string; dataClaim?: string }
    if (dataOf !== undefined) quantities.push(...dataOf.split(' '))
    if (dataClaim !== undefined) claims.push(dataClaim)
  })
  return { quantities, claims }
}

function quantityFact(name: string, facts: Edition['facts']): QuantityFact {
  const { value, meaning, unit } = quantityNamed(name, facts)
  return { exact: exactText(value), meaning, ...(unit !== undefined && unit !== '1' && { unit }) }
}

/** A value with all the digits that it has; of a large matrix, how large it is. */
export function exactText(value: Value): string {
  if (!Array.isArray(value)) return scalarText(value as Scalar)
  const rows = value as readonly (readonly Scalar[])[]
  if (rows.flat().length > MOST) return `${rows.length}×${rows[0]?.length ?? 0} matrix`
  return `(${rows.map((row) => row.map(scalarText).join(' ')).join('; ')})`
}

function scalarText(value: Scalar): string {
  if (typeof value === 'number') return signed(String(value))
  if (typeof value === 'string') return printed(value, undefined, 'text')
  if ('log10' in value) return `${value.sign === -1 ? '−' : ''}10^${signed(String(value.log10))}`
  const { re, im } = value
  return `${signed(String(re))} ${im < 0 ? '−' : '+'} ${Math.abs(im)}i`
}

const signed = (text: string) => text.replaceAll('-', '−')
