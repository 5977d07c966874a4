import { carriedText, isCarried } from './carried.ts'
import { isStale, partOf } from './site.ts'

const asked = new Map<string, Promise<void>>()

/**
 * Runs a script of the book, once, from the page if that carries it; one that failed is asked for again.
 * @param path from the book's root.
 * @throws {Error} if it does not load, or is of another edition than the page.
 */
export function script(path: string): Promise<void> {
  const before = asked.get(path)
  if (before) return before
  const running = (isCarried(path) ? runCarried(path) : run(path)).then(() => {
    if (isStale()) throw new Error(`${path} is of another edition`)
  })
  running.catch(() => asked.delete(path))
  asked.set(path, running)
  return running
}

async function runCarried(path: string): Promise<void> {
  const element = document.createElement('script')
  element.textContent = await carriedText(path)
  document.head.append(element)
  element.remove()
}

function run(path: string): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const element = document.createElement('script')
    element.src = partOf(path)
    element.onload = () => resolve()
    element.onerror = () => {
      element.remove()
      reject(new Error(`${path} did not load`))
    }
    document.head.append(element)
  })
}
