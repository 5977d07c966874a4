import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { CUTTER, FACES } from '../../../pipeline/faces.ts'
import { importGraphs } from '../../../pipeline/import-graph.ts'
import { digestOf, keyOf } from '../../../pipeline/store.ts'

/** Digests of what makes the parts of an e-book: a part that it would make otherwise is made again. */
export interface Maker {
  readonly page: string
  readonly drawing: string
  readonly cover: string
}

/** The makers as they are now. */
export async function makerNow(): Promise<Maker> {
  const graphs = await importGraphs()
  const code = (name: string) => graphs.digest(fileURLToPath(new URL(name, import.meta.url)))
  const faces = FACES.map(({ file }) => digestOf(readFileSync(file)))
  return {
    page: code('./bound-page.ts'),
    drawing: keyOf([code('./drawings.ts'), graphs.digest(CUTTER), faces]),
    cover: keyOf([code('./cover.ts'), faces]),
  }
}
