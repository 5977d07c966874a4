import type { Nodes, Parent } from 'mdast'
import type { Claim, Key, Quantity, Result, Table } from '../contracts.ts'
import type { Label } from './chapters.ts'
import type { SymbolFinder } from './notation/symbols.ts'
import type { Param } from './param-values.ts'
import type { Source } from './sources.ts'
import { suggestion } from './suggestion.ts'

/** What the words of a book may stand on. */
export interface Facts {
  readonly results: ReadonlyMap<string, Result>
  readonly params: ReadonlyMap<string, Param>
  readonly labels: ReadonlyMap<string, Label>
  readonly sources: ReadonlyMap<string, Source>
  readonly figures: ReadonlySet<string>
  /** The ids of the glossary. */
  readonly terms: ReadonlySet<string>
  /** How figures draw what the prose names. */
  readonly keys: ReadonlyMap<string, Key>
  /** Tells the symbols of a formula. */
  readonly symbols: SymbolFinder
}

/** Hears what is wrong with a node, and what would be right. */
export type Report = (node: Nodes, what: string, instead?: string) => void

/** A node in its tree. */
export interface Place {
  readonly node: Nodes
  readonly parent: Parent
  readonly index: number
}

/**
 * The quantity `experiment.name`, or the param `params.name`.
 * @throws {RangeError} naming the nearest if there is none.
 */
export function quantityNamed(name: string, facts: Facts): Quantity {
  const [experiment, key] = splitName(name)
  if (experiment !== 'params') return found(facts, experiment, 'quantities', key) as Quantity
  const param = facts.params.get(key)
  if (!param) throw new RangeError(`there is no param ${key}. ${suggestion(key, [...facts.params.keys()])}`)
  return { value: typeof param.value === 'number' ? param.value : wordsOf(param.value), meaning: param.meaning }
}

function wordsOf(value: string | boolean | readonly (number | string)[]): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? value : value.join(', ')
}

/** The claim `experiment.name`. @throws {RangeError} naming the nearest if there is none. */
export function claimNamed(name: string, facts: Facts): Claim {
  const [experiment, key] = splitName(name)
  return found(facts, experiment, 'claims', key) as Claim
}

/** The table `experiment.name`. @throws {RangeError} naming the nearest if there is none. */
export function tableNamed(name: string, facts: Facts): Table {
  const [experiment, key] = splitName(name)
  return found(facts, experiment, 'tables', key) as Table
}

function found({ results }: Facts, experiment: string, kind: keyof Result, key: string): Quantity | Claim | Table {
  const result = results.get(experiment)
  if (!result)
    throw new RangeError(`there is no experiment ${experiment}. ${suggestion(experiment, [...results.keys()])}`)
  const one = Object.hasOwn(result[kind], key) ? result[kind][key] : undefined
  if (!one) {
    const nearest = suggestion(key, Object.keys(result[kind]))
    throw new RangeError(`the experiment ${experiment} has no ${key} among its ${kind}. ${nearest}`)
  }
  return one
}

function splitName(name: string): [string, string] {
  const dot = name.indexOf('.')
  return dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot + 1)]
}
