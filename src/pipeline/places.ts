import type { Chapter } from './chapters.ts'

/** Names the places of a chapter, in the order in which it is set, so that others can lead back to them. */
export class Places {
  readonly chapter: Pick<Chapter, 'id' | 'number'>
  /** The id of the section that is being set. */
  section: string | undefined
  readonly #counts = new Map<string, number>()
  readonly #met = new Set<string>()

  constructor(chapter: Pick<Chapter, 'id' | 'number'>) {
    this.chapter = chapter
  }

  /** The id of the next place of a name, such as `cite-knuth1997-2-1` for the first in Chapter 2. */
  next(name: string): string {
    const count = (this.#counts.get(name) ?? 0) + 1
    this.#counts.set(name, count)
    return `${name}-${this.chapter.number}-${count}`
  }

  /** Those of some names that the chapter has not met before. */
  unmet(names: readonly string[]): string[] {
    const fresh = names.filter((name) => !this.#met.has(name))
    for (const name of fresh) this.#met.add(name)
    return fresh
  }
}
