import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasProc, treeMemory } from './process-memory.ts'

/** One run of a process. */
export interface Timed {
  /** From its start to its end. */
  readonly seconds: number
  /** Its peak memory in bytes, threads included: with /proc that of its children too, sampled; without it its own. */
  readonly memory: number
}

const SAMPLE_MS = 100

/**
 * Runs a script in a fresh Node and measures it.
 * @param sampled whether its memory is sampled from /proc; otherwise it reports its own at its end.
 * @throws {Error} with all it said if it fails.
 */
export async function timedScript(script: string, args: readonly string[], sampled = hasProc): Promise<Timed> {
  if (sampled) return runNode([script, ...args], {}, treeMemory)
  const folder = mkdtempSync(join(tmpdir(), 'memory-'))
  const MEMORY_REPORT = join(folder, 'bytes')
  const reporter = join(import.meta.dirname, 'report-memory.ts')
  try {
    const { seconds } = await runNode(['--import', reporter, script, ...args], { MEMORY_REPORT }, () => 0)
    return { seconds, memory: Number(readFileSync(MEMORY_REPORT, 'utf8')) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function runNode(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  memoryOf: (id: number) => number,
): Promise<Timed> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    })
    let said = ''
    let memory = 0
    const sampling = setInterval(() => {
      if (child.pid !== undefined) memory = Math.max(memory, memoryOf(child.pid))
    }, SAMPLE_MS)
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk
      })
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(sampling)
      const seconds = (performance.now() - start) / 1000
      if (code === 0) resolve({ seconds, memory })
      else reject(new Error(`node ${args.join(' ')} ended with status ${code}:\n${said}`))
    })
  })
}
