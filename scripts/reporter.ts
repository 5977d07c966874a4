import { clearLine, cursorTo } from 'node:readline'
import type { WriteStream } from 'node:tty'
import type { Listener, Progress, Work } from '../src/pipeline/progress.ts'

/** How a command tells of its progress. */
export interface Voice {
  readonly quiet?: boolean
  /** One JSON object a line instead of words. */
  readonly json?: boolean
}

/** What of a kind of work is done, and what is being done. */
interface Tally {
  count: number
  made: number
  kept: number
  readonly running: Map<string, string>
}

/** Cells of the bar that shows how much of the work is done. */
const CELLS = 20

/** Milliseconds between two looks at the clock. */
const TICK = 200

/**
 * Tells of a build as it goes on: a line for each experiment that ran and why it did, and one for each stage with its
 * seconds; on a terminal also a bar of what is being done now.
 */
export function reporter(voice: Voice, out: NodeJS.WriteStream): { readonly listen: Listener; end(): void } {
  if (voice.quiet) return { listen: () => {}, end() {} }
  if (voice.json) return { listen: (progress) => void out.write(`${JSON.stringify(progress)}\n`), end() {} }
  const words = new Words(out)
  return { listen: (progress) => words.take(progress), end: () => words.end() }
}

class Words {
  readonly #out: NodeJS.WriteStream
  readonly #start = performance.now()
  readonly #tallies = new Map<Work, Tally>()
  /** What ran since the last stage, by why it did; a terminal shows them together. */
  readonly #reasons = new Map<string, readonly string[]>()
  readonly #timer: NodeJS.Timeout | undefined
  #last = this.#start

  constructor(out: NodeJS.WriteStream) {
    this.#out = out
    this.#timer = out.isTTY ? setInterval(() => this.#bar(), TICK).unref() : undefined
  }

  take(progress: Progress): void {
    if (progress.kind === 'stage') this.#stage(progress.name, progress.detail)
    else this.#work(progress)
    this.#bar()
  }

  end(): void {
    clearInterval(this.#timer)
    this.#clear()
  }

  #stage(name: string, detail: string): void {
    for (const [why, names] of this.#reasons) this.#line(`  ${why}: ${names.join(', ')}`)
    this.#reasons.clear()
    const now = performance.now()
    this.#line(`${name.padEnd(12)}${seconds(now - this.#last).padStart(7)}  ${detail}`)
    this.#last = now
  }

  #work(progress: Exclude<Progress, { kind: 'stage' }>): void {
    const tally = this.#tallies.get(progress.work) ?? { count: 0, made: 0, kept: 0, running: new Map<string, string>() }
    this.#tallies.set(progress.work, tally)
    if (progress.kind === 'planned') tally.count = progress.count
    if (progress.kind === 'started') tally.running.set(progress.name, progress.why ?? '')
    if (progress.kind === 'kept') tally.kept++
    if (progress.kind !== 'made') return
    tally.made++
    const why = tally.running.get(progress.name)
    tally.running.delete(progress.name)
    if (!why) return
    const name = `${progress.name} ${seconds(progress.ms)}`
    if (this.#out.isTTY) this.#reasons.set(why, [...(this.#reasons.get(why) ?? []), name])
    else this.#line(`  ${name}: ${why}`)
  }

  #line(text: string): void {
    this.#clear()
    this.#out.write(`${text}\n`)
  }

  #bar(): void {
    if (!this.#out.isTTY) return
    const [work, tally] = [...this.#tallies].findLast(([, { count, made, kept }]) => made + kept < count) ?? []
    if (!work || !tally) return
    const done = tally.made + tally.kept
    const full = Math.round((CELLS * done) / tally.count)
    const parts = [
      `${work}s ${'█'.repeat(full)}${'░'.repeat(CELLS - full)} ${done}/${tally.count}`,
      `${tally.kept} kept, ${tally.made} made`,
      seconds(performance.now() - this.#start),
      [...tally.running.keys()].slice(0, 3).join(', '),
    ]
    this.#clear()
    this.#out.write(parts.join('  ').slice(0, (this.#out as WriteStream).columns || 80))
  }

  #clear(): void {
    if (!this.#out.isTTY) return
    cursorTo(this.#out, 0)
    clearLine(this.#out, 0)
  }
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
