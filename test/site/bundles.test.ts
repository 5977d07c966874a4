import { join, resolve } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { bundled } from '../../src/site/scripts.ts'

const worker = join(resolve(import.meta.dirname, '..', '..'), 'src', 'reader', 'service-worker.ts')

afterEach(() => vi.unstubAllEnvs())

test('a script is bundled alike whatever the environment is called', async () => {
  const codes = []
  for (const name of ['production', 'development']) {
    vi.stubEnv('NODE_ENV', name)
    codes.push((await bundled(worker)).code)
  }
  expect(codes[0]).toBe(codes[1])
})
