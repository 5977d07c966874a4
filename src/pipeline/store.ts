import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A content-addressed cache of plain data on disk. A damaged entry is noticed by its digest and counts as absent. */
export interface Store {
  get(key: string): unknown
  put(key: string, value: unknown): void
}

/** A key: the SHA-256 of whatever the entry depends on, as JSON. */
export function keyOf(dependsOn: unknown): string {
  return createHash('sha256').update(JSON.stringify(dependsOn)).digest('hex')
}

/** The store in a folder, made when first written to. */
export function storeIn(folder: string): Store {
  const fileOf = (key: string) => join(folder, key.slice(0, 2), `${key}.json`)
  return {
    get(key) {
      try {
        const text = readFileSync(fileOf(key), 'utf8')
        const end = text.indexOf('\n')
        const body = text.slice(end + 1)
        return digestOf(body) === text.slice(0, end) ? (JSON.parse(body) as unknown) : undefined
      } catch {
        return undefined
      }
    },
    put(key, value) {
      const body = JSON.stringify(value)
      const file = fileOf(key)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(`${file}.${process.pid}`, `${digestOf(body)}\n${body}`)
      renameSync(`${file}.${process.pid}`, file)
    },
  }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
