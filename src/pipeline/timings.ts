import { availableParallelism, cpus } from 'node:os'
import { z } from 'zod'
import type { Run } from './run.ts'

/** How long the experiments of an edition took when they were run for it. */
export const timingsSchema = z.strictObject({
  machine: z.string().describe('the processors that they ran on'),
  experiments: z.record(z.string(), z.number().min(0)).describe('milliseconds, by the names of the experiments'),
})

/** How long the experiments of an edition took when they were run for it. */
export type Timings = z.infer<typeof timingsSchema>

/** Whether timings are taken now, by running every experiment afresh, or those that were taken before. */
export type TimingsOrder = 'now' | Timings

/** The timings of an edition whose experiments have just run, to the millisecond, or those it is given. */
export function timingsOf(order: TimingsOrder | undefined, runs: readonly Run[]): Timings | undefined {
  if (order !== 'now') return order
  return {
    machine: machine(),
    experiments: Object.fromEntries(runs.map(({ name, elapsed }) => [name, Math.round(elapsed)])),
  }
}

/** The model of the processors here, and their number. */
function machine(): string {
  const model = cpus()[0]?.model.replace(/\s+/g, ' ').trim() || process.arch
  return `${availableParallelism()} × ${model}`
}
