import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pagesOf } from '../../scripts/page-weights.ts'
import type { Exports } from '../../src/pipeline/artifacts.ts'
import { printBook } from '../../src/site/print.ts'

const root = resolve(import.meta.dirname, '..', '..')

/** The test run that this process is part of: its workers have one parent. */
const folder = join(root, '.isometry', `test-run-${process.ppid}`)

/** The folder of the book with its own params, printed once for all files of a test run. */
export function printedBook(): Promise<string> {
  return printedOnce('all')
}

/** The same without files that are only for print. */
export function printedForWeb(): Promise<string> {
  return printedOnce('web')
}

async function printedOnce(exports: Exports): Promise<string> {
  const [own, dist] = [join(folder, exports), join(folder, exports, 'dist')]
  const done = join(own, 'done')
  if (!claimed(own)) {
    while (!existsSync(done)) await setTimeout(200)
    return dist
  }
  forgetOthers()
  await printBook({ book: join(root, 'content', 'book.yaml'), exports }, dist)
  writeFileSync(done, '')
  return dist
}

/** Whether this is the first process of the run to ask. */
function claimed(own: string): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    mkdirSync(own)
    return true
  } catch {
    return false
  }
}

/** Removes what earlier runs printed. */
function forgetOthers(): void {
  for (const name of readdirSync(join(folder, '..')))
    if (name.startsWith('test-run-') && !folder.endsWith(name))
      rmSync(join(folder, '..', name), { recursive: true, force: true })
}

/** The ids of the figures of a printed book. */
export function figuresIn(dist: string): string[] {
  return pagesOf(dist).flatMap((page) => page.match(/^figures\/(?!index\.)(.+)\.html$/)?.[1] ?? [])
}
