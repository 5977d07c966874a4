const asked = new Map<string, Promise<void>>()

/**
 * Loads a classic script, once; one that failed is asked for again.
 * @throws {Error} if it does not load.
 */
export function script(url: string): Promise<void> {
  const before = asked.get(url)
  if (before) return before
  const loading = new Promise<void>((resolve, reject) => {
    const element = document.createElement('script')
    element.src = url
    element.onload = () => resolve()
    element.onerror = () => {
      asked.delete(url)
      element.remove()
      reject(new Error(`${url} did not load`))
    }
    document.head.append(element)
  })
  asked.set(url, loading)
  return loading
}
