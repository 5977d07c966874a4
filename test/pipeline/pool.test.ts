import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type Pool, poolOf, TaskError } from '../../src/pipeline/pool.ts'
import { folderWith } from './samples.ts'

/** A pool of some workers, and experiments made of the given bodies of `run`. */
function benchOf(size: number, bodies: Readonly<Record<string, string>>) {
  const module = (body: string) => `import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { threadId } from 'node:worker_threads'
const here = import.meta.dirname + '/'
export default { title: 'a title', reads: ['a'], run(params, seeds) { ${body} } }
`
  const folder = folderWith(
    Object.fromEntries(Object.entries(bodies).map(([name, body]) => [`${name}.ts`, module(body)])),
  )
  const pool = poolOf(size)
  onTestFinished(() => pool.close())
  const run = async (name: string, params = { a: 1 }) => {
    const task = { kind: 'run', name, file: join(folder, `${name}.ts`), params, seed: 3 } as const
    return (await pool.ask<{ result: unknown }>(task)).result
  }
  return { pool, folder, run }
}

const failure = (task: Promise<unknown>) =>
  task.then(
    () => expect.fail('the task should fail'),
    (error: TaskError) => error,
  )

/** The body of a task that waits until another has shown itself, and says whether it did. */
const meets = (own: string, other: string) => `
  writeFileSync(here + '${own}', '')
  for (const end = performance.now() + 20_000; performance.now() < end; ) if (existsSync(here + '${other}')) return true
  return false`

/** The body of a task that takes a while and says whether it was alone. */
const ALONE = `
  const alone = !existsSync(here + 'busy')
  writeFileSync(here + 'busy', '')
  for (const end = performance.now() + 40; performance.now() < end; );
  rmSync(here + 'busy', { force: true })
  return alone`

test('a task is given its params and seeds, and answers with what its experiment returns', async () => {
  const { run } = benchOf(1, { one: 'return { params: { ...params }, seeds }' })
  expect(await run('one')).toEqual({ params: { a: 1 }, seeds: { seed: 3, experiment: 'one' } })
})

test('tasks run at the same time, each answered with its own result', async () => {
  const { run } = benchOf(2, { one: meets('one', 'two'), two: meets('two', 'one') })
  expect(await Promise.all([run('one'), run('two')])).toEqual([true, true])
})

test('there are no more workers than the pool’s size, and every task waits its turn', async () => {
  const { run } = benchOf(2, { thread: 'return [params.a, threadId]' })
  const answers = (await Promise.all(Array.from({ length: 9 }, (_, a) => run('thread', { a })))) as [number, number][]
  expect(answers.map(([a]) => a)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  expect(new Set(answers.map(([, thread]) => thread)).size).toBeLessThanOrEqual(2)
})

test('a pool works on fewer tasks at once once it is told to, and on more again', async () => {
  const { pool, run } = benchOf(2, { one: meets('one', 'two'), two: meets('two', 'one'), alone: ALONE })
  expect(await Promise.all([run('one'), run('two')])).toEqual([true, true])
  pool.resize(0)
  expect(await Promise.all(Array.from({ length: 6 }, () => run('alone')))).toEqual(Array(6).fill(true))
  const waiting = Promise.all([run('one'), run('two')])
  pool.resize(2)
  expect(await waiting).toEqual([true, true])
})

test('an error in a task is told with its message and its stack, and the worker goes on', async () => {
  const { run } = benchOf(1, {
    bad: "throw new RangeError('size: must be even')",
    nothing: 'throw null',
    good: 'return 1',
  })
  const error = await failure(run('bad'))
  expect(error).toBeInstanceOf(TaskError)
  expect(error.message).toBe('size: must be even')
  expect(error.detail).toMatch(/RangeError: size: must be even\n.*bad\.ts:4/s)
  expect((await failure(run('nothing'))).message).toBe('null')
  expect(await run('good')).toBe(1)
})

test('a module that does not parse or does not load is told by what is wrong with it', async () => {
  const { pool, folder } = benchOf(1, { syntax: 'return = 1' })
  const inspect = (name: string) =>
    failure(pool.ask({ kind: 'inspect', name, file: join(folder, `${name}.ts`), as: 'experiment' }))
  expect((await inspect('syntax')).message).not.toMatch(/^file:/)
  expect((await inspect('syntax')).detail).toContain('syntax.ts')
  expect((await inspect('missing')).message).toMatch(/Cannot find module .*missing\.ts/)
})

test('a result that cannot be handed over fails its task and says why', async () => {
  const { run } = benchOf(1, { method: 'return { compute() {} }', good: 'return 1' })
  expect((await failure(run('method'))).message).toMatch(/could not be cloned/)
  expect(await run('good')).toBe(1)
})

test('a worker that dies in a task fails that task and hangs no other', async () => {
  const { run } = benchOf(1, { exit: 'process.exit(3)', good: 'return 1' })
  const [died, ...others] = await Promise.allSettled([run('exit'), run('good'), run('good')])
  expect(died).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('exit code 3') } })
  expect(others).toMatchObject([{ value: 1 }, { value: 1 }])
})

test('every worker may die, one after the other, and the pool still answers', async () => {
  const { run } = benchOf(2, { exit: 'process.exit(0)', good: 'return 1' })
  const deaths = await Promise.all(Array.from({ length: 5 }, () => failure(run('exit'))))
  expect(deaths.every((error) => error instanceof TaskError)).toBe(true)
  expect(await Promise.all([run('good'), run('good'), run('good')])).toEqual([1, 1, 1])
})

test('a worker that dies between tasks, by an exit or by an error, is replaced', async () => {
  const { run } = benchOf(1, {
    exit: 'setTimeout(() => process.exit(1), 60); return threadId',
    late: "setTimeout(() => { throw new Error('too late') }, 60); return threadId",
    good: 'return threadId',
  })
  const pause = () => new Promise((resolve) => setTimeout(resolve, 300))
  const first = await run('exit')
  await pause()
  const second = await run('late')
  await pause()
  expect(new Set([first, second, await run('good')]).size).toBe(3)
})

test('a closed pool fails what is running and what is waiting instead of leaving it open', async () => {
  const pool: Pool = poolOf(1)
  const folder = folderWith({ 'a.ts': "export default { title: '', reads: [], run() { for (;;); } }" })
  const task = { kind: 'run', name: 'a', file: join(folder, 'a.ts'), params: {}, seed: 1 } as const
  const tasks = [failure(pool.ask(task)), failure(pool.ask(task))]
  await pool.close()
  const errors = await Promise.all(tasks)
  expect(errors[0]?.message).toContain('before it answered')
  expect(errors[1]?.message).toBe('the pool was closed')
})
