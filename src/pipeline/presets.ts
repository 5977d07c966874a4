import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Book } from './book.ts'

/** The files of a book's presets by name, in alphabetical order; none if book.yaml names no folder of them. */
export function presetsOf({ params: { presets } }: Pick<Book, 'params'>): Map<string, string> {
  if (presets === undefined) return new Map()
  const names = readdirSync(presets, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map(({ name }) => name.slice(0, -'.yaml'.length))
    .sort()
  return new Map(names.map((name) => [name, join(presets, `${name}.yaml`)]))
}
