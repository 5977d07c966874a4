/** A part of an address as it was before it was written into one; what is not well written is what it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
