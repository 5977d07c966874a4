import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Rehearsal, Review } from './rehearsal-worker.ts'

/**
 * Lets figures speak and draw their specs of given results, as the pipeline does, while V8 counts what is run.
 * @returns what they said, and as "file: code" the branches, of the figures and of what they share, that none of the results takes.
 */
export async function rehearsed(rehearsal: Rehearsal): Promise<{ words: readonly string[]; untaken: string[] }> {
  const worker = new Worker(new URL('./rehearsal-worker.ts', import.meta.url), {
    workerData: rehearsal,
    execArgv: ['--no-warnings'],
  })
  const { words, untaken } = await new Promise<Review>((resolve, reject) => {
    worker.once('message', resolve).once('error', reject)
  })
  await worker.terminate()
  const code = ({ file, start, end }: Review['untaken'][number]) =>
    `${basename(file)}: ${readFileSync(file, 'utf8').slice(start, end).replace(/\s+/g, ' ').trim()}`
  return { words, untaken: untaken.map(code) }
}
