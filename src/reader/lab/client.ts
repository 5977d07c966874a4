import { LAB } from '../../strings.ts'
import { isCarried } from '../carried.ts'
import { script } from '../scripts.ts'
import { partOf } from '../site.ts'
import type { Answers, Message, Question, Stage } from './messages.ts'

interface Waiting {
  resolve(answer: unknown): void
  reject(error: Error): void
  onStage?(stage: Stage): void
}

/** A run was given up. */
export class Cancelled extends Error {}

/** The worker of the lab as the page sees it: started when it is first asked, and again after it was stopped. */
export class Client {
  readonly #path: string
  readonly #waiting = new Map<number, Waiting>()
  #worker: Promise<Worker> | undefined
  #address: Promise<string> | undefined
  #asked = 0

  /** @param path of the worker's script, from the book's root. */
  constructor(path: string) {
    this.#path = path
  }

  /**
   * Asks the worker.
   * @throws {Cancelled} if it is stopped before it answers; {Error} if it does not start, or with what went wrong in it.
   */
  async ask<K extends Question['kind']>(
    question: Extract<Question, { readonly kind: K }>,
    onStage?: (stage: Stage) => void,
  ): Promise<Answers[K]> {
    this.#worker ??= this.#start()
    const mine = this.#worker
    const worker = await mine.catch((error: Error) => {
      if (this.#worker === mine) {
        this.#worker = undefined
        this.#address = undefined
      }
      throw new Error(LAB.broken(error.message))
    })
    if (this.#worker !== mine) throw new Cancelled()
    const id = ++this.#asked
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, ...(onStage && { onStage }) })
      worker.postMessage({ ...question, id })
    })
  }

  /** Ends the worker at once, whatever it is at. */
  stop(): void {
    void this.#worker?.then((worker) => worker.terminate()).catch(() => {})
    this.#fail(new Cancelled())
  }

  #fail(error: Error): void {
    this.#worker = undefined
    const lost = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const { reject } of lost) reject(error)
  }

  async #start(): Promise<Worker> {
    this.#address ??= addressFor(this.#path)
    const worker = new Worker(await this.#address)
    worker.onmessage = ({ data }: MessageEvent<Message>) => this.#take(data)
    worker.onerror = (event) => {
      event.preventDefault()
      this.#fail(new Error(LAB.broken(event.message)))
    }
    return worker
  }

  #take(message: Message): void {
    const waiting = this.#waiting.get(message.id)
    if ('stage' in message) {
      waiting?.onStage?.(message.stage)
      return
    }
    this.#waiting.delete(message.id)
    if ('error' in message) waiting?.reject(new Error(message.error))
    else waiting?.resolve(message.answer)
  }
}

/**
 * A page opened from a folder may start no worker from a file, but one from text, which the script registers; one that
 * carries the script has no file.
 */
async function addressFor(path: string): Promise<string> {
  if (location.protocol !== 'file:' && !isCarried(path)) return partOf(path)
  await script(path)
  return URL.createObjectURL(new Blob([self.labWork ?? ''], { type: 'text/javascript' }))
}
