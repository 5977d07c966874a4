import { z } from 'zod'
import type { Key } from '../contracts.ts'
import { INKS } from '../specs/theme.ts'
import { isOfFullDisk } from './disk-problem.ts'
import { inspected, type Studio } from './inspected.ts'
import { TaskError } from './pool.ts'
import { BookError } from './problems.ts'
import { brief } from './quotation.ts'

const names = Object.keys(INKS).map((name) => `@${name}`)

const SHAPES = ['circle', 'square', 'diamond', 'triangle-up', 'cross'] as const
const lengths = 'must be lengths in px, 0 or more'

const keySchema = z.strictObject({
  ink: z.enum(names, `must be one of ${names.join(', ')}`),
  dash: z.array(z.number(lengths).min(0, lengths), lengths).min(1, lengths).optional(),
  shape: z.enum(SHAPES, `must be one of ${SHAPES.join(', ')}`).optional(),
})

const NAME = /^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$/
const keysSchema = z.record(z.string().regex(NAME), keySchema, {
  error: ({ code }) =>
    code === 'invalid_key'
      ? 'must be named by small letters and digits, with . or - between, such as law.wide'
      : 'must be an object that says how each key is drawn',
})

/**
 * What the prose of a book can name by a sample of its mark, by name.
 * @param file the module whose export `keys` says so; a book need not have one.
 * @throws {BookError} if the module does not load, or naming each key that no figure could draw.
 */
export async function readKeys(file: string | undefined, studio: Studio): Promise<ReadonlyMap<string, Key>> {
  if (file === undefined) return new Map()
  const parsed = keysSchema.safeParse(await saidIn(file, studio))
  if (parsed.success) return new Map(Object.entries(parsed.data as Record<string, Key>))
  throw new BookError(
    parsed.error.issues.map(({ path, message }) => ({
      where: file,
      what: `keys${path.length > 0 ? `: ${path.join(': ')}` : ''}: ${message}`,
      instead: "For example export const keys = { 'law.wide': { ink: '@blue', dash: [4, 2] } }",
    })),
  )
}

/** What a module says its keys are: a worker loads it, and all that it imports, anew. */
async function saidIn(file: string, studio: Studio): Promise<unknown> {
  try {
    return (await inspected<{ keys: unknown }>({ as: 'keys', name: file, file }, studio)).keys
  } catch (error) {
    throw error instanceof TaskError && !isOfFullDisk(error)
      ? new BookError([{ where: file, what: `cannot be loaded: ${brief(error.message)}` }])
      : error
  }
}
