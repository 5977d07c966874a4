import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BookError, problemText, refuse, together } from '../../src/pipeline/problems.ts'

test('a problem reads file, line, what is wrong, and what would be right on a line of its own', () => {
  expect(problemText({ where: 'a.yaml', line: 7, what: 'is wrong', instead: 'Do this.' })).toBe(
    'a.yaml:7: is wrong\n    Do this.',
  )
  expect(problemText({ where: '--set a=1', what: 'is wrong' })).toBe('--set a=1: is wrong')
})

test('a file is named from where the command runs', () => {
  expect(problemText({ where: join(process.cwd(), 'content', 'a.mdx'), line: 1, what: 'x' })).toBe('content/a.mdx:1: x')
})

test('an error of the book carries every problem and says them all', () => {
  const problems = [
    { where: 'a', what: 'one' },
    { where: 'b', line: 2, what: 'two' },
  ]
  expect(() => refuse(problems)).toThrow(new BookError(problems))
  expect(new BookError(problems).message).toBe('a: one\nb:2: two')
  expect(() => refuse([])).not.toThrow()
})

test('nothing in a problem can steer a terminal', () => {
  const text = problemText({ where: '--set \u001b[2J', what: 'is \u009bH\r', instead: 'one\ntwo\u0007' })
  expect(text).toBe('--set \\u{1b}[2J: is \\u{9b}H\\u{d}\n    one\ntwo\\u{7}')
})

test('the problems of several tasks are told together, and another error as itself', async () => {
  const bad = (where: string) => () => Promise.reject(new BookError([{ where, what: 'is wrong' }]))
  await expect(together([() => 1, async () => 'two'])).resolves.toEqual([1, 'two'])
  await expect(together([bad('a'), () => 1, bad('b')])).rejects.toMatchObject({
    problems: [{ where: 'a' }, { where: 'b' }],
  })
  const defect = () => {
    throw new TypeError('a defect')
  }
  await expect(together([bad('a'), defect])).rejects.toBeInstanceOf(TypeError)
})
