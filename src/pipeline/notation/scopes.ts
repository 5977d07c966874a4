/** A place of the book: a chapter, and a section of it if there is one above. */
export interface Scope {
  readonly chapter: string
  readonly section?: string | undefined
}

/** How narrow a name of chapters or sections is that a place is in: 0 for the whole book; nothing if it is not in any. */
export function narrowness(names: readonly string[], { chapter, section }: Scope): number | undefined {
  if (names.length === 0) return 0
  if (section !== undefined && names.includes(`${chapter}#${section}`)) return 2
  return names.includes(chapter) ? 1 : undefined
}
