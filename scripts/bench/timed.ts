import { spawn } from 'node:child_process'
import { hasProc, treeMemory } from './process-memory.ts'

/** One run of a process. */
export interface Timed {
  /** From its start to its end. */
  readonly seconds: number
  /** The largest memory seen of it and its children, in bytes; undefined where there is no /proc. */
  readonly memory: number | undefined
}

const SAMPLE_MS = 50

/**
 * Runs a script of the project in a fresh Node and measures it.
 * @throws {Error} with all it said if it fails.
 */
export function timedScript(script: string, args: readonly string[]): Promise<Timed> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args])
    let said = ''
    let memory = 0
    const sampling = setInterval(() => {
      if (hasProc && child.pid !== undefined) memory = Math.max(memory, treeMemory(child.pid))
    }, SAMPLE_MS)
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk
      })
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(sampling)
      const seconds = (performance.now() - start) / 1000
      if (code === 0) resolve({ seconds, memory: hasProc ? memory : undefined })
      else reject(new Error(`${script} ${args.join(' ')} ended with status ${code}:\n${said}`))
    })
  })
}
