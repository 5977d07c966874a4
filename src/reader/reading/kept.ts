import { addressOf } from '../site.ts'
import { type Progress, type Reading, readingIn, withProgress } from './progress.ts'

/** What a reader read stays in this browser, of each book by itself. */
const KEY = `reading ${new URL(addressOf('.')).pathname}`

/** What was read of this book, if storage is allowed and has it. */
export function keptReading(): Reading | undefined {
  try {
    return readingIn(localStorage.getItem(KEY))
  } catch {
    return undefined
  }
}

/** Keeps how far a reader is in a chapter, if storage is allowed. */
export function keepProgress(chapter: string, progress: Progress): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(withProgress(keptReading(), chapter, progress)))
  } catch {
    // Without storage nothing is kept.
  }
}

/** Forgets what was read of this book. */
export function forgetReading(): void {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // Without storage nothing was kept.
  }
}
