import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { graphDigest } from '../../../pipeline/import-graph.ts'
import { keyOf, type Store } from '../../../pipeline/store.ts'
import { bundled, LOCK, type Script } from '../../scripts.ts'

const MAKER = fileURLToPath(import.meta.url)
const ENTRY = join(dirname(MAKER), '..', '..', '..', 'reader', 'whole.ts')

/** What the one page runs beyond the scripts of the pages in it. */
export async function wholeScript(store: Store): Promise<string> {
  const key = keyOf({
    script: await graphDigest(ENTRY),
    maker: await graphDigest(MAKER),
    lock: keyOf(readFileSync(LOCK, 'utf8')),
  })
  const kept = store.get(key) as Script | undefined
  const script = kept ?? (await bundled(ENTRY))
  if (!kept) store.put(key, script)
  return script.code
}
