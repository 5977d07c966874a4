import type { CslItem } from './csl.ts'
import { risTags } from './engine.ts'

/**
 * An item as RIS. The engine's own text breaks every line after 70 characters, addresses too, and cuts keys after 20; its
 * tags are printed whole.
 */
export function risOf(item: CslItem): string {
  const { TY, ...tags } = risTags(item)
  const container = item['container-title'] === undefined ? {} : { T2: item['container-title'] }
  const all = Object.entries({ ...tags, ...container, ID: item.id })
  const lines = all.flatMap(([tag, values]) => [values].flat().map((value) => `${tag}  - ${String(value).trim()}`))
  return [`TY  - ${String(TY)}`, ...lines, 'ER  - ', ''].join('\n')
}
