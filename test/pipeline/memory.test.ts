import { expect, test, vi } from 'vitest'
import { forgetful, lasting } from '../../src/pipeline/memory.ts'

test('a lasting memory makes a thing once, a forgetful one each time', async () => {
  const make = vi.fn(async () => 'made')
  const memory = lasting()
  expect([await memory({ a: 1 }, make), await memory({ a: 1 }, make)]).toEqual(['made', 'made'])
  expect(make).toHaveBeenCalledTimes(1)
  await memory({ a: 2 }, make)
  expect(make).toHaveBeenCalledTimes(2)
  await forgetful({ a: 1 }, make)
  expect(make).toHaveBeenCalledTimes(3)
})

test('what failed is made again', async () => {
  const memory = lasting()
  await expect(memory('x', async () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await memory('x', async () => 'yes')).toBe('yes')
})

test('the thing that was used longest ago is forgotten first', async () => {
  const make = vi.fn(async () => 0)
  const memory = lasting(2)
  for (const name of ['a', 'b', 'a', 'c']) await memory(name, make)
  expect(make).toHaveBeenCalledTimes(3)
  await memory('a', make)
  expect(make).toHaveBeenCalledTimes(3)
  await memory('b', make)
  expect(make).toHaveBeenCalledTimes(4)
})
