import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasProc, treeMemory } from './process-memory.ts'

/** One run of a process. */
export interface Timed {
  /** From its start to its end. */
  readonly seconds: number
  /** Seconds of processor time of all its threads, which other work on the machine disturbs less. */
  readonly cpu: number
  /** Peak memory in bytes, threads included; where there is /proc, with that of its children at the same time. */
  readonly memory: number
}

const SAMPLE_MS = 100
const REPORTER = join(import.meta.dirname, 'report-usage.ts')

/**
 * Runs a script in a fresh Node and measures it.
 * @param sampled whether the memory of its children is sampled from /proc.
 * @throws {Error} with all it said if it fails.
 */
export async function timedScript(script: string, args: readonly string[], sampled = hasProc): Promise<Timed> {
  const folder = mkdtempSync(join(tmpdir(), 'usage-'))
  const report = join(folder, 'usage.json')
  try {
    const { seconds, peak } = await runNode(['--import', REPORTER, script, ...args], report, sampled)
    const { cpu, memory } = JSON.parse(readFileSync(report, 'utf8')) as Omit<Timed, 'seconds'>
    return { seconds, cpu, memory: Math.max(memory, peak) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function runNode(args: readonly string[], report: string, sampled: boolean) {
  return new Promise<{ seconds: number; peak: number }>((resolve, reject) => {
    const start = performance.now()
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, USAGE_REPORT: report },
    })
    let said = ''
    let peak = 0
    const sampling = setInterval(() => {
      if (sampled && child.pid !== undefined) peak = Math.max(peak, treeMemory(child.pid))
    }, SAMPLE_MS)
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk
      })
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(sampling)
      const seconds = (performance.now() - start) / 1000
      if (code === 0) resolve({ seconds, peak })
      else reject(new Error(`node ${args.join(' ')} ended with status ${code}:\n${said}`))
    })
  })
}
