/** What a book in one file carries of the files that its pages load on first use: texts, gzipped, in the page itself. */

function carrierOf(path: string): HTMLScriptElement | null {
  return document.querySelector(`script[data-file=${JSON.stringify(path)}]`)
}

/** Whether the page carries a file of the book. */
export const isCarried = (path: string): boolean => carrierOf(path) !== null

/**
 * The text of a file that the page carries, by its path from the book's root.
 * @throws {Error} if the page does not carry it, or the browser cannot unpack it.
 */
export async function carriedText(path: string): Promise<string> {
  const packed = carrierOf(path)?.textContent
  if (!packed) throw new Error(`${path} is not in this file`)
  return unpacked(packed)
}

/** The text that was packed in gzip and base64. */
export async function unpacked(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0))
  const text = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Response(text).text()
}
