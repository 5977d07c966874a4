import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Result } from '../../src/contracts.ts'
import { modulesIn } from '../../src/pipeline/discovery.ts'
import { type Edition, makeEdition } from '../../src/pipeline/edition.ts'
import { type Pool, poolOf } from '../../src/pipeline/pool.ts'
import { BookError } from '../../src/pipeline/problems.ts'
import { FRAMES } from '../../src/specs/frames.ts'
import { allLeast, alone, book, layersOf, mixedSets, type ParamSet, preset } from './param-sets.ts'
import { rehearsed } from './rehearsal.ts'
import { faultsIn, shapeFaults, wordsOf } from './words.ts'

/** How many mixed sets; MIXED_SETS=60 npm test -- test/book/param-sets.test.ts is a wider sweep, with the preset large whole. */
const wide = process.env['MIXED_SETS']
const quick = preset('quick')
const large = preset('large')

/** The preset large takes a minute and a half; without a wider sweep it is made with the fewest draws. */
const largeSet: ParamSet = wide
  ? large
  : {
      name: 'large with few draws',
      values: { ...large.values, 'rnn.draws': 20, 'spectrum.draws': 50, 'samplers.draws': 500, 'limits.horizon': 40 },
    }

/** Between the edges: a film with every 12th timestep, and norms that stay within a decade. */
const between: readonly ParamSet[] = [
  { name: 'quick with 768 timesteps', values: { ...quick.values, 'rnn.steps': 768 } },
  { name: 'quick with 128 units and 8 timesteps', values: { ...quick.values, 'rnn.size': 128, 'rnn.steps': 8 } },
]

const sets = [
  { name: 'the default params', values: {} },
  quick,
  preset('article'),
  largeSet,
  allLeast,
  ...alone(quick),
  ...between,
  ...mixedSets(Number(wide ?? 8)),
]

function faultsOf(edition: Edition): string[] {
  const words = wordsOf(edition).flatMap(({ where, text }) => faultsIn(text).map((fault) => `${where}: ${fault}`))
  const drawn = edition.plates.flatMap(({ id, drawings }) =>
    Object.values(drawings).some(({ svg }) => /\b(NaN|Infinity|undefined)\b/.test(svg.replace(/data:[^"]*/g, '')))
      ? [`${id}: a drawing without a value`]
      : [],
  )
  return [...words, ...edition.plates.flatMap(shapeFaults), ...drawn]
}

let pool: Pool
const faults = new Map<string, readonly string[]>()
/** The results of every experiment, those of one set of what it reads once. */
const results = new Map<string, Map<string, Result>>()

async function make(set: ParamSet): Promise<readonly string[]> {
  try {
    const edition = await makeEdition({ book, layers: layersOf(set), pool, exports: 'web' })
    for (const { name, params, seed, result } of edition.runs) {
      results.set(name, (results.get(name) ?? new Map()).set(JSON.stringify([params, seed]), result))
    }
    return faultsOf(edition)
  } catch (error) {
    if (!(error instanceof BookError)) throw error
    return [error.message]
  }
}

beforeAll(async () => {
  pool = poolOf()
  for (const set of sets) faults.set(set.name, await make(set))
}, 3_600_000)
afterAll(() => pool.close())

describe('the whole book', () => {
  test.each(sets.map(({ name }) => name))('is sound with %s', (name) => {
    expect(faults.get(name)).toEqual([])
  })
})

/** A result with one claim the other way round, for each of its claims. */
function flipped(result: Result): Result[] {
  return Object.entries(result.claims).map(([name, claim]) => ({
    ...result,
    claims: { ...result.claims, [name]: { ...claim, holds: !claim.holds } },
  }))
}

/** What legal params reach too rarely to wait for: that every rectified network closes all its units. */
function withDeadNetworks(result: Result): Result {
  const dead = ['reluLeast', 'reluGreatest', 'gainLeast', 'gainGreatest']
  const quantities = Object.entries(result.quantities).map(([name, quantity]) =>
    dead.includes(name) ? [name, { ...quantity, value: 0 }] : [name, quantity],
  )
  const claims = { ...result.claims }
  for (const name of ['allLive', 'someLive', 'gainDiffers']) {
    claims[name] = { ...(claims[name] as Result['claims'][string]), holds: false }
  }
  return { ...result, quantities: Object.fromEntries(quantities), claims }
}

/** All results of an experiment, and those of the last set with each claim the other way round. */
function varied(name: string, found: ReadonlyMap<string, Result>): Result[] {
  const all = [...found.values()]
  const some = flipped(all.at(-1) as Result)
  return [...all, ...some, ...(name === 'nonlinear-networks' ? [withDeadNetworks(all[0] as Result)] : [])]
}

/** A column of a journal, for which some figures have a layout of its own. */
const COLUMN = { width: 376 }

test('every branch of every figure is taken by some params or claims, and says nothing unsound', async () => {
  const folder = resolve(import.meta.dirname, '..', '..', 'src', 'figures')
  const { words, untaken } = await rehearsed({
    folder,
    figures: [...modulesIn(folder).values()],
    results: Object.fromEntries([...results].map(([name, found]) => [name, varied(name, found)])),
    frames: [...Object.values(FRAMES), COLUMN],
  })
  expect(untaken).toEqual([])
  expect(words.flatMap(faultsIn)).toEqual([])
})
