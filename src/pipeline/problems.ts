import { relative } from 'node:path'
import { printable } from './quotation.ts'

/** One thing wrong with the book's files, with where it is and what would be right. */
export interface Problem {
  /** A file, or the flag that brought the value. */
  readonly where: string
  readonly line?: number | undefined
  /** What is wrong, which rule, what was found. */
  readonly what: string
  /** A legal example, or what to do. */
  readonly instead?: string | undefined
}

/** A problem as its reader gets it, `file:line: what` and what to do; nothing in it can steer a terminal. */
export function problemText({ where, line, what, instead }: Problem): string {
  const file = where.startsWith('/') ? relative(process.cwd(), where) : where
  return printable(`${file}${line ? `:${line}` : ''}: ${what}${instead ? `\n    ${instead}` : ''}`, '\n')
}

/** The book cannot be printed as it stands; carries every problem found, not just the first. */
export class BookError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(problemText).join('\n'))
    this.name = 'BookError'
    this.problems = problems
  }
}

/** What a worker answers in place of what it was asked for. */
export interface Problems {
  readonly problems: readonly Problem[]
}

/**
 * A worker's answer.
 * @throws {BookError} if it is problems.
 */
export function problemFree<T extends object>(answer: T | Problems): T {
  if ('problems' in answer) throw new BookError(answer.problems)
  return answer
}

/** @throws {BookError} if there are any problems. */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new BookError(problems)
}

/**
 * What all of some tasks give.
 * @throws {BookError} with the problems of every task that has any, or the first other error.
 */
export async function together<T extends readonly unknown[]>(
  tasks: readonly [...{ [K in keyof T]: () => T[K] | Promise<T[K]> }],
): Promise<T> {
  const settled = await Promise.allSettled(tasks.map(async (task) => await task()))
  const failed = settled.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []))
  const other = failed.find((reason) => !(reason instanceof BookError))
  if (other !== undefined) throw other
  refuse(failed.flatMap((reason) => (reason as BookError).problems))
  return settled.map((outcome) => (outcome as PromiseFulfilledResult<unknown>).value) as unknown as T
}
