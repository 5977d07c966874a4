import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Key } from '../../src/contracts.ts'
import { importGraphs } from '../../src/pipeline/import-graph.ts'
import { readKeys } from '../../src/pipeline/keys.ts'
import { poolOf } from '../../src/pipeline/pool.ts'
import { BookError } from '../../src/pipeline/problems.ts'
import { storeIn } from '../../src/pipeline/store.ts'
import { factsOf, folderWith, resultOf, setText } from './samples.ts'

const KEYS: Readonly<Record<string, Key>> = {
  wide: { ink: '@blue', dash: [4, 2] },
  dot: { ink: '@green', shape: 'circle' },
  faint: { ink: '@sky' },
}
const set = (text: string) => setText(text, { ...factsOf(resultOf({})), keys: new Map(Object.entries(KEYS)) })
const toldOf = (text: string) => set(text).faults.map(({ line, what }) => `${line}: ${what}`)

test('a key is its words behind a sample of the mark: a line with its dash, or a point of its shape', () => {
  const { html, faults } = set('A <Key of="wide">*wide* one</Key> and <Key of="dot">dots</Key>.')
  expect(faults).toEqual([])
  expect(html).toMatch(
    /<span class="key"><svg [^>]*aria-hidden="true"><path d="M0 4h30" fill="none" stroke="#0f62ac" stroke-width="2.4" stroke-dasharray="4 2"><\/path><\/svg><em>wide<\/em> one<\/span>/,
  )
  expect(html).toMatch(/<path d="[^"]*a4 4[^"]*" fill="#0a7a5c"><\/path><\/svg>dots<\/span>/)
})

test('a paragraph of a key alone stays a paragraph', () => {
  expect(set('<Key of="wide">wide</Key>').html).toMatch(/^<p><span class="key">/)
})

test('a symbol of a formula is set in the ink of its mark', () => {
  const { html, faults } = set('$\\keyed{wide}{\\rho^t} = 1$')
  expect(faults).toEqual([])
  expect(html).toContain('\\textcolor{#0f62ac}{\\rho^t} = 1')
})

test('keys that are none, or that could not be read as text, and keys without words are told', () => {
  expect(toldOf('<Key of="wild">x</Key>, <Key of="dot"></Key> and $\\keyed{doc}{x}$.')).toEqual([
    '1: there is no key wild',
    '1: <Key> has no words',
    '1: there is no key doc',
  ])
  expect(toldOf('$\\keyed{faint}{x}$')).toEqual([
    '1: the ink @sky of faint has a contrast of 3.9, which is too little for text',
  ])
  expect(toldOf('<Key of="faint">x</Key>')).toEqual([])
})

/** The keys of a module, read by a worker of its own, as for an edition that is made again. */
async function readIn(folder: string, hasKeys = true) {
  const pool = poolOf(1)
  try {
    const studio = { pool, store: storeIn(folder), graphs: await importGraphs() }
    return await readKeys(hasKeys ? join(folder, 'keys.mjs') : undefined, studio)
  } finally {
    await pool.close()
  }
}
const read = async (source: string) => readIn(folderWith({ 'keys.mjs': source }))

test('keys are read from a module; a book without one has none', async () => {
  expect(await readIn(folderWith({}), false)).toEqual(new Map())
  expect(await read(`export const keys = ${JSON.stringify(KEYS)}`)).toEqual(new Map(Object.entries(KEYS)))
})

test('keys are read anew when what their module imports has changed', async () => {
  const folder = folderWith({
    'keys.mjs': "import { ink } from './marks.mjs'\nexport const keys = { wide: { ink } }",
    'marks.mjs': "export const ink = '@blue'",
  })
  const ink = async () => (await readIn(folder)).get('wide')?.ink
  expect(await ink()).toBe('@blue')
  writeFileSync(join(folder, 'marks.mjs'), "export const ink = '@green'")
  expect(await ink()).toBe('@green')
})

test('a module without keys, and keys that no figure could draw, are refused', async () => {
  const problems = async (source: string) => {
    const error = await read(source).catch((thrown: unknown) => thrown)
    if (!(error instanceof BookError)) throw error
    return error.problems.map(({ what }) => what)
  }
  expect(await problems('export const other = {}')).toEqual(['keys: must be an object that says how each key is drawn'])
  expect(await problems('nonsense(')).toEqual([expect.stringMatching(/^cannot be loaded: /)])
  expect(
    await problems(
      "export const keys = { 'A b': { ink: '@blue' }, a: { ink: 'red' }, b: { ink: '@blue', dash: [-1] } }",
    ),
  ).toEqual([
    expect.stringMatching(/^keys: A b: .*small letters/),
    expect.stringMatching(/^keys: a: ink: must be one of @ink/),
    'keys: b: dash: 0: must be lengths in px, 0 or more',
  ])
})
