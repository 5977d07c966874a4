import { say } from '../saying.ts'

/** What is said when a text was copied, and when the browser does not let it; '' says nothing. */
export interface CopyWords {
  readonly done: string
  readonly refused: string
}

/** Copies a text and says so in a place. Tells whether the browser let it. */
export async function copy(text: string, said: Element, { done, refused }: CopyWords): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    if (refused) say(said, refused)
    return false
  }
  say(said, done)
  return true
}
