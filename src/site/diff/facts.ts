import type { ParamValue } from '../../contracts.ts'
import type { Manifest } from '../../pipeline/manifest.ts'
import { byName, isSame, type Pair, pair, pairs } from './pairs.ts'
import { type ValueChange, valueChange, valueIn, weight } from './value-change.ts'

/** The value of a param in one edition. */
export interface ParamSetting {
  readonly value: ParamValue
  readonly unit: string
  readonly origin: string
}

/** What a claim says in one edition, and whether it is true there. */
export interface ClaimState {
  readonly holds: boolean
  readonly states: string
}

/** A claim that is not the same in both editions; its name is `experiment.claim`. */
export type ClaimChange = Pair<ClaimState>

/** A quantity that is not the same in both editions. */
export interface QuantityChange {
  readonly name: string
  readonly meaning: string
  readonly unit: string
  /** Which edition alone has it, if one has. */
  readonly only?: 'a' | 'b'
  readonly values: ValueChange
}

/** The quantities of one experiment that changed, those first whose relative change is largest. */
export interface ExperimentChange {
  readonly name: string
  readonly title: string
  readonly quantities: readonly QuantityChange[]
}

type Experiment = Manifest['experiments'][number]

/** The params whose values or units differ. */
export function paramChanges(a: Manifest, b: Manifest): Pair<ParamSetting>[] {
  const settings = ({ params }: Manifest) =>
    Object.fromEntries(params.map(({ name, value, unit, origin }) => [name, { value, unit, origin } as ParamSetting]))
  return pairs<ParamSetting>(settings(a), settings(b)).filter(
    ({ a, b }) => !isSame([a?.value, a?.unit], [b?.value, b?.unit]),
  )
}

/** What the editions were made with that differs: versions, and digests of the code of experiments. */
export function versionChanges(a: Manifest, b: Manifest): Pair<string>[] {
  const made = ({ book, versions, experiments }: Manifest): Record<string, string> => ({
    'the book': book.version,
    'the generator': versions.generator,
    'Node.js': versions.node,
    V8: versions.v8,
    ...versions.packages,
    ...Object.fromEntries(experiments.map(({ name, code }) => [`code of ${name}`, code.slice(0, 12)])),
  })
  return pairs(made(a), made(b)).filter(({ a, b }) => a !== b)
}

/** The experiments whose results differ, or that only one edition has. */
export function experimentChanges(a: Manifest, b: Manifest): string[] {
  return experimentPairs(a, b)
    .filter(({ a, b }) => a?.result !== b?.result)
    .map(({ name }) => name)
}

/** The claims that flipped, state something else, or stand in one edition only. */
export function claimChanges(a: Manifest, b: Manifest): ClaimChange[] {
  return experimentPairs(a, b).flatMap(({ name, a, b }) =>
    pairs<ClaimState>(a?.claims ?? {}, b?.claims ?? {})
      .filter((claim) => !isSame([claim.a?.holds, claim.a?.states], [claim.b?.holds, claim.b?.states]))
      .map((claim) => pair(`${name}.${claim.name}`, claim.a, claim.b)),
  )
}

/** The quantities that differ, by experiment. */
export function quantityChanges(a: Manifest, b: Manifest): ExperimentChange[] {
  return experimentPairs(a, b).flatMap(({ name, a, b }) => {
    const quantities = pairs(a?.quantities ?? {}, b?.quantities ?? {})
      .filter((quantity) => !isSame(quantity.a?.value, quantity.b?.value))
      .map(quantityChange)
      .sort((one, other) => byWeight(one.values, other.values))
    return quantities.length > 0 ? [{ name, title: (b ?? a)?.title ?? name, quantities }] : []
  })
}

function experimentPairs(a: Manifest, b: Manifest): Pair<Experiment>[] {
  const named = ({ experiments }: Manifest) => byName(experiments, ({ name }) => name)
  return pairs(named(a), named(b))
}

function quantityChange({ name, a, b }: Pair<Experiment['quantities'][string]>): QuantityChange {
  const { meaning = '', unit = '' } = b ?? a ?? {}
  if (a && b) return { name, meaning, unit, values: valueChange(a.value, b.value) }
  const value = valueIn((a ?? b)?.value)
  return { name, meaning, unit, only: a ? 'a' : 'b', values: { a: value, b: value } }
}

function byWeight(one: ValueChange, other: ValueChange): number {
  const [first, second] = [weight(one), weight(other)]
  return first === second ? 0 : second > first ? 1 : -1
}
