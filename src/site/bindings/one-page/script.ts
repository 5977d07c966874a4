import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Store } from '../../../pipeline/store.ts'
import { keptScript } from '../../scripts.ts'

const ENTRY = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'reader', 'whole.ts')

/** What the one page runs beyond the scripts of the pages in it. */
export async function wholeScript(store: Store): Promise<string> {
  return (await keptScript('whole.js', ENTRY, store)).code
}
