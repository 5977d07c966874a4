import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** The folders that builds of this process are at work in. */
const ours = new Set<string>()

/** Makes the folder in which a build assembles what is to replace a folder: beside it, so that one can be renamed to the other. */
export function asideFor(target: string): string {
  mkdirSync(dirname(target), { recursive: true })
  const aside = mkdtempSync(join(dirname(target), `.${basename(target)}-${process.pid}-`))
  ours.add(aside)
  return aside
}

/** How often two builds that end at the same moment try to be last. */
const ATTEMPTS = 20

/**
 * Puts a folder in the place of another, which is left beside it. Between the two renames there is no folder of that name;
 * a build killed there is healed by the next.
 */
export function swap(made: string, target: string, rename = renameSync): void {
  for (let attempt = 1; ; attempt++) {
    const old = join(dirname(made), `old-${attempt}`)
    try {
      if (existsSync(target)) rename(target, old)
      rename(made, target)
      return
    } catch (error) {
      if (isTaken(error) && attempt < ATTEMPTS) continue
      if (existsSync(old) && !existsSync(target)) rename(old, target)
      throw error
    }
  }
}

/** Another build was faster: it put its own folder there, or took away the one that was. */
function isTaken(error: unknown): boolean {
  return ['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(codeOf(error))
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? ''

/** Puts back what a killed build had taken out of its place, and removes what killed builds left. */
export function heal(target: string): void {
  const parent = dirname(target)
  if (!existsSync(parent)) return
  const prefix = `.${basename(target)}-`
  const left = readdirSync(parent).flatMap((name) => {
    const [, pid] = (name.startsWith(prefix) && name.slice(prefix.length).match(/^(\d+)-\w{6}$/)) || []
    const folder = join(parent, name)
    return pid && !isAtWork(Number(pid), folder) ? [folder] : []
  })
  for (const folder of left) healFrom(folder, target)
}

/** Another command may heal the same at the same moment. */
function healFrom(folder: string, target: string): void {
  try {
    const old = readdirSync(folder).find((name) => name.startsWith('old-'))
    if (old && !existsSync(target)) renameSync(join(folder, old), target)
    rmSync(folder, { recursive: true, force: true })
  } catch (error) {
    if (!isTaken(error)) throw error
  }
}

/** A machine may give a build the process id of one that was killed. */
function isAtWork(pid: number, folder: string): boolean {
  return pid === process.pid ? ours.has(folder) : isRunning(pid)
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}
