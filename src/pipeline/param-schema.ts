import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { BookError } from './problems.ts'
import { brief } from './quotation.ts'

/**
 * The schema of a book's params.
 * @param fresh a query that makes Node load the module afresh.
 * @throws {BookError} if the module does not load or its export `schema` is no group.
 */
export async function paramSchema(file: string, fresh = ''): Promise<z.ZodObject> {
  let found: { schema?: unknown }
  try {
    found = await import(`${pathToFileURL(file).href}${fresh}`)
  } catch (error) {
    throw new BookError([{ where: file, what: `cannot be loaded: ${brief((error as Error).message)}` }])
  }
  if (found.schema instanceof z.ZodObject) return found.schema
  throw new BookError([{ where: file, what: 'has no export schema that is a z.object or z.strictObject' }])
}
