import { say } from '../saying.ts'

const told = document.createElement('p')
told.className = 'told'
told.ariaLive = 'polite'
document.body.append(told)

/** Copies a text and says so; nothing on the page moves. Tells whether the browser let it. */
export async function copy(text: string, done: string, refused: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    if (refused) say(told, refused)
    return false
  }
  say(told, done)
  return true
}
