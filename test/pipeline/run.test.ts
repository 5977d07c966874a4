import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { modulesIn } from '../../src/pipeline/discovery.ts'
import { importGraphs } from '../../src/pipeline/import-graph.ts'
import { type Pool, poolOf } from '../../src/pipeline/pool.ts'
import { BookError } from '../../src/pipeline/problems.ts'
import { runExperiments } from '../../src/pipeline/run.ts'
import { keyOf, storeIn } from '../../src/pipeline/store.ts'
import { folderWith } from './samples.ts'

let pool: Pool
beforeAll(() => {
  pool = poolOf(2)
})
afterAll(() => pool.close())

const experiment = (reads: string, values: string) => `import { factor } from './shared/factor.ts'
export default {
  title: 'Some values',
  reads: [${reads}],
  run(params, seeds) {
    const words = { title: 'x', unit: '1', meaning: 'some values' }
    return { tables: { t: { title: 't', columns: { x: { ...words, values: ${values} } } } }, quantities: {}, claims: {} }
  },
}
`
const room = {
  'experiments/shared/factor.ts': 'export const factor = 10\n',
  'experiments/one.ts': experiment("'a'", '[factor * params.a, seeds.seed, -0]'),
  'experiments/two.ts': experiment("'b'", 'params.b'),
}

/** A room of experiments with its own store, and a way to run them that says which ran and which were kept. */
function bench(files: Readonly<Record<string, string>> = room) {
  const folder = folderWith(files)
  const run = async (params: Record<string, number | number[]> = { a: 1, b: [2, 3] }, seed = 1) => {
    const heard: Record<string, 'ran' | 'kept'> = {}
    const whys: Record<string, string> = {}
    const runs = await runExperiments(modulesIn(join(folder, 'experiments')), {
      pool,
      store: storeIn(join(folder, 'store')),
      params,
      seed,
      graphs: await importGraphs(),
      folder,
      listen: (progress) => {
        if (progress.kind === 'kept') heard[progress.name] = 'kept'
        if (progress.kind === 'started') heard[progress.name] = 'ran'
        if (progress.kind === 'started') whys[progress.name] = progress.why ?? ''
      },
    })
    return { runs, heard, whys, values: runs.map(({ result }) => result.tables['t']?.columns['x']?.values) }
  }
  return { folder, run }
}

const problemsOf = async (running: Promise<unknown>) =>
  running.then(
    () => expect.fail('there should be problems'),
    (error: unknown) => {
      if (error instanceof BookError) return error.problems
      throw error
    },
  )

test('every experiment is run with the params it reads and the seed, in the order of their names', async () => {
  const { runs, heard, values } = await bench().run({ a: 1, b: [2, 3] }, 7)
  expect(heard).toEqual({ one: 'ran', two: 'ran' })
  expect(runs.map(({ name, title, reads }) => [name, title, reads])).toEqual([
    ['one', 'Some values', ['a']],
    ['two', 'Some values', ['b']],
  ])
  expect(values).toEqual([
    [10, 7, 0],
    [2, 3],
  ])
})

test('nothing runs twice, and what is kept is what was found, to the sign of a zero', async () => {
  const { run } = bench()
  const first = await run()
  const second = await run()
  expect(second.heard).toEqual({ one: 'kept', two: 'kept' })
  expect(second.runs.map(({ elapsed }) => elapsed)).toEqual([0, 0])
  expect(second.values).toStrictEqual(first.values)
  expect(Object.is(first.values[0]?.[2], 0)).toBe(true)
})

test('a changed param runs again the experiments that read it, and no other', async () => {
  const { run } = bench()
  await run()
  expect((await run({ a: 2, b: [2, 3] })).heard).toEqual({ one: 'ran', two: 'kept' })
  expect((await run({ a: 1, b: [2, 4] })).heard).toEqual({ one: 'kept', two: 'ran' })
  expect((await run({ a: 2, b: [2, 4] })).heard).toEqual({ one: 'kept', two: 'kept' })
})

test('a changed seed runs again what drew with it, and what did not draw carries none', async () => {
  const { run } = bench()
  const { runs } = await run()
  expect(runs.map(({ seed }) => seed)).toEqual([1, undefined])
  const changed = await run(undefined, 2)
  expect(changed.heard).toEqual({ one: 'ran', two: 'kept' })
  expect(changed.whys['one']).toBe('the seed is 2, was 1')
  expect((await run(undefined, 1)).heard).toEqual({ one: 'kept', two: 'kept' })
})

test('what runs says why: a param, a module however far, a package, or a result that was lost', async () => {
  const { folder, run } = bench({
    ...room,
    'experiments/shared/factor.ts': "import scale from 'scale'\nexport const factor = 10 * scale\n",
    'experiments/two.ts': room['experiments/two.ts'].replace(/^import.*\n/, ''),
    'node_modules/scale/package.json':
      '{ "name": "scale", "version": "1.0.0", "main": "main.js", "dependencies": { "deep": "*" } }',
    'node_modules/scale/main.js': 'module.exports = 1',
    'node_modules/deep/package.json': '{ "name": "deep", "version": "2.0.0" }',
  })
  const edited = (name: string, from: string, to: string) =>
    writeFileSync(join(folder, name), readFileSync(join(folder, name), 'utf8').replace(from, to))
  const first = await run()
  expect(first.whys).toEqual({ one: 'it has not run before', two: 'it has not run before' })
  expect((await run({ a: 2, b: [2, 3] })).whys).toEqual({ one: 'a is 2, was 1' })
  await run()
  edited('experiments/shared/factor.ts', '10', '20')
  const module = (await run()).whys
  expect(Object.keys(module)).toEqual(['one'])
  expect(module['one']).toMatch(/^\S*experiments\/shared\/factor\.ts changed$/)
  edited('node_modules/scale/package.json', '1.0.0', '1.0.1')
  expect((await run()).whys).toEqual({ one: 'scale is 1.0.1, was 1.0.0' })
  edited('node_modules/deep/package.json', '2.0.0', '2.1.0')
  expect((await run()).whys).toEqual({ one: 'deep is 2.1.0, was 2.0.0' })
  rmSync(join(folder, 'store'), { recursive: true })
  expect((await run()).whys).toEqual(first.whys)
})

test('a result that is gone while its grounds stand is told as lost', async () => {
  const { folder, run } = bench()
  const { runs } = await run()
  const grounds = keyOf({ grounds: folder })
  for (const entry of readdirSync(join(folder, 'store'), { recursive: true, withFileTypes: true }))
    if (entry.isFile() && !entry.name.startsWith(grounds)) rmSync(join(entry.parentPath, entry.name))
  const again = await run()
  expect(again.whys['two']).toBe('its result is not in the store, or is damaged there')
  expect(again.runs.map(({ digest }) => digest)).toEqual(runs.map(({ digest }) => digest))
})

test('a changed module runs again what imports it, and no other', async () => {
  const { folder, run } = bench({
    ...room,
    'experiments/two.ts': room['experiments/two.ts'].replace(/^import.*\n/, ''),
  })
  await run()
  writeFileSync(join(folder, 'experiments/shared/factor.ts'), 'export const factor = 20\n')
  expect((await run()).heard).toEqual({ one: 'ran', two: 'kept' })
})

test('a damaged entry of the store is computed again', async () => {
  const { folder, run } = bench()
  const { values } = await run()
  const entries = readdirSync(join(folder, 'store'), { recursive: true, withFileTypes: true })
  for (const entry of entries.filter((one) => one.isFile())) truncateSync(join(entry.parentPath, entry.name), 90)
  const again = await run()
  expect(again.heard).toEqual({ one: 'ran', two: 'ran' })
  expect(again.values).toEqual(values)
  expect((await run()).heard).toEqual({ one: 'kept', two: 'kept' })
})

test('every experiment that fails is told, with its file, what went wrong and where', async () => {
  const { folder, run } = bench({
    ...room,
    'experiments/one.ts': room['experiments/one.ts'].replace(
      'const words',
      "if (params.a) throw new Error('a is odd')\n    const words",
    ),
    'experiments/two.ts': room['experiments/two.ts'].replace('const words', 'process.exit(1)\n    const words'),
  })
  expect(await problemsOf(run())).toMatchObject([
    { where: join(folder, 'experiments/one.ts'), what: 'a is odd', instead: expect.stringContaining('one.ts:6') },
    { where: join(folder, 'experiments/two.ts'), what: expect.stringContaining('exit code 1') },
  ])
})

test('a result that breaks its contract is told and not kept', async () => {
  const { run } = bench({ ...room, 'experiments/one.ts': experiment("'a'", '[1 / (params.a - 1)]') })
  const broken = async () => (await problemsOf(run()))[0]?.what
  expect(await broken()).toBe('column t.x has Infinity in row 0, not finite')
  expect(await broken()).toBe('column t.x has Infinity in row 0, not finite')
})

test('an experiment that returns nothing, or something that is no data, is told', async () => {
  const body = (returned: string) => `export default { title: 't', reads: [], run() { return ${returned} } }`
  const { run } = bench({ 'experiments/one.ts': body('undefined'), 'experiments/two.ts': body('{ f() {} }') })
  const whats = (await problemsOf(run())).map(({ what }) => what)
  expect(whats[0]).toContain('the result has no tables')
  expect(whats.at(-1)).toMatch(/could not be cloned/)
})

test('a param that does not exist is told before the experiment runs, and so is one that objects inherit', async () => {
  const { run } = bench({
    'experiments/one.ts': experiment("'aa', 'toString'", '[1]'),
    'experiments/shared/factor.ts': 'export const factor = 1',
  })
  expect((await problemsOf(run({ aaa: 1 }))).map(({ what, instead }) => [what, instead])).toEqual([
    ['reads a param aa that the schema does not have', 'Did you mean aaa?'],
    ['reads a param toString that the schema does not have', 'Legal: aaa.'],
  ])
})

test('a module that is no experiment is told what one is', async () => {
  const { run } = bench({ 'experiments/one.ts': 'export const run = 1' })
  expect((await problemsOf(run()))[0]?.what).toBe('one has no default export { title, reads, run }')
})
