import { relative } from 'node:path'

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

/** A problem as its reader gets it: `file:line: what. Instead: …` */
export function problemText({ where, line, what, instead }: Problem): string {
  const file = where.startsWith('/') ? relative(process.cwd(), where) : where
  return `${file}${line ? `:${line}` : ''}: ${what}${instead ? `\n    ${instead}` : ''}`
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

/** @throws {BookError} if there are any problems. */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new BookError(problems)
}
