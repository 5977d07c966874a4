import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Counts the builds of this process: two may run at once. */
let count = 0

/** The folder in which a build assembles what is to replace a folder: beside it, so that one can be renamed to the other. */
export function asideFor(target: string): string {
  return join(dirname(target), `.${basename(target)}-${process.pid}-${count++}`)
}

/** How often two builds that end at the same moment try to be last. */
const ATTEMPTS = 20

/**
 * Puts a folder in the place of another, which is removed. Between the two renames there is no folder of that name; a
 * build killed there is healed by the next.
 */
export function swap(made: string, target: string): void {
  const old = join(dirname(made), 'old')
  for (let attempt = 1; ; attempt++) {
    try {
      if (existsSync(target)) renameSync(target, `${old}-${attempt}`)
      renameSync(made, target)
      return
    } catch (error) {
      if (attempt === ATTEMPTS || !isTaken(error)) throw error
    }
  }
}

/** Another build was faster: it put its own folder there, or took away the one that was. */
function isTaken(error: unknown): boolean {
  return ['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')
}

/** Puts back what a killed build had taken out of its place, and removes what killed builds left. */
export function heal(target: string): void {
  const parent = dirname(target)
  if (!existsSync(parent)) return
  const prefix = `.${basename(target)}-`
  const left = readdirSync(parent).flatMap((name) => {
    const [, pid] = (name.startsWith(prefix) && name.slice(prefix.length).match(/^(\d+)-\d+$/)) || []
    return pid && !isRunning(Number(pid)) ? [join(parent, name)] : []
  })
  for (const folder of left) {
    const old = readdirSync(folder).find((name) => name.startsWith('old-'))
    if (old && !existsSync(target)) renameSync(join(folder, old), target)
    rmSync(folder, { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
