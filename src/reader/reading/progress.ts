/** How far a reader came in a chapter. */
export interface Progress {
  /** The share of it that was in sight, from 0 to 1. */
  readonly share: number
  /** What the chapter calls itself, and where in it the reader was last: an id, '' for its beginning, and its title. */
  readonly name: string
  readonly anchor: string
  readonly title: string
}

/** What was read of a book: how far, by the chapters' ids, and the chapter that was read last. */
export interface Reading {
  readonly last: string
  readonly chapters: Readonly<Record<string, Progress>>
}

/** A share from which a chapter is taken to be read: notes to it may stand at its end. */
const WHOLE = 0.97

/** What was read, with how far a reader is now in a chapter; what was in sight once stays so. */
export function withProgress(reading: Reading | undefined, chapter: string, progress: Progress): Reading {
  const share = Math.max(progress.share, reading?.chapters[chapter]?.share ?? 0)
  return { last: chapter, chapters: { ...reading?.chapters, [chapter]: { ...progress, share } } }
}

/** A share as readers are told it: in steps of five per cent, and never all before it is. */
export function percentOf(share: number): number {
  return share >= WHOLE ? 100 : Math.min(95, Math.max(5, Math.round(share * 20) * 5))
}

/** What storage has, if it is what was kept here. */
export function readingIn(text: string | null): Reading | undefined {
  try {
    const { last, chapters } = JSON.parse(text ?? 'null') ?? {}
    const isProgress = (one: Partial<Progress> | null) =>
      typeof one?.share === 'number' && [one.name, one.anchor, one.title].every((words) => typeof words === 'string')
    const isWhole = typeof last === 'string' && Object.values(chapters as object).every(isProgress) && last in chapters
    return isWhole ? { last, chapters } : undefined
  } catch {
    return undefined
  }
}
