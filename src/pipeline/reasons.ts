import { relative, resolve } from 'node:path'
import type { ParamValue } from '../contracts.ts'
import type { ImportGraph } from './import-graph.ts'

/** What a result depended on when it was last made or used; plain data. */
export interface Grounds {
  readonly values: Readonly<Record<string, ParamValue>>
  /** Absent if it drew no random numbers. */
  readonly seed?: number
  /** SHA-256 of each module, by its path from the book's folder. */
  readonly files: Readonly<Record<string, string>>
  readonly packages: readonly string[]
  readonly engine: string
}

/** The grounds of a result of a book in a folder. */
export function groundsOf(graph: ImportGraph, folder: string, rest: Omit<Grounds, 'files' | 'packages'>): Grounds {
  const files = Object.fromEntries([...graph.files].map(([file, digest]) => [relative(folder, file), digest]))
  return { ...rest, files, packages: graph.packages }
}

/** Why a result that stood on some grounds must be made again now, in words. */
export function reasonOf(before: Grounds | undefined, now: Grounds, folder: string): string {
  if (!before) return 'it has not run before'
  const fromHere = (file: string) => relative('', resolve(folder, file))
  const reasons = [
    ...changes(before.values, now.values, (name, was, is) => `${name} is ${shown(is)}, was ${shown(was)}`),
    ...(before.seed === undefined || before.seed === now.seed ? [] : [`the seed is ${now.seed}, was ${before.seed}`]),
    ...changes(before.files, now.files, (file, was, is) => `${fromHere(file)} ${changed(was, is)}`),
    ...changes(versions(before.packages), versions(now.packages), (name, was, is) =>
      was && is ? `${name} is ${is}, was ${was}` : `${name} ${changed(was, is)}`,
    ),
    ...(before.engine === now.engine ? [] : [`V8 is ${now.engine}, was ${before.engine}`]),
  ]
  return reasons.join('; ') || 'its result is not in the store, or is damaged there'
}

const changed = (was: unknown, is: unknown) => (was && is ? 'changed' : is ? 'came in' : 'went out')

function changes<T>(
  before: Readonly<Record<string, T>>,
  now: Readonly<Record<string, T>>,
  tell: (name: string, was: T | undefined, is: T | undefined) => string,
): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])]
  return names
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]))
    .map((name) => tell(name, before[name], now[name]))
}

/** Packages by name; one that came in several versions has them all. */
function versions(packages: readonly string[]): Record<string, string> {
  const all: Record<string, string> = {}
  for (const full of packages) {
    const at = full.lastIndexOf('@')
    const [name, version] = [full.slice(0, at), full.slice(at + 1)]
    all[name] = all[name] ? `${all[name]} and ${version}` : version
  }
  return all
}

const shown = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value))
