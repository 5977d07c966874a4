import type { Kind } from './pages.ts'

/** What the search says, in one place. */
export const STRINGS = {
  search: 'Search the book',
  close: 'Close',
  hint: 'A word, a sign by itself or by name (λ, lambda), or a number (Figure 2.1).',
  keys: '↑ ↓ choose, Enter goes there, Escape closes',
  loading: 'The index is being loaded.',
  failed: 'The index could not be loaded. Reload the page to try again.',
  results: 'Results',
  count: (hits: number, places: number) =>
    `${hits} ${hits === 1 ? 'result' : 'results'} in ${places} ${places === 1 ? 'place' : 'places'}`,
  shown: (shown: number) => `; the best ${shown} are shown`,
  nothing: (query: string) => `Nothing found for “${query}”.`,
  nearest: 'Words of the book that are near:',
  noneNear: 'Try another word, or only the first letters of it.',
  kinds: {
    chapter: '',
    section: 'Section',
    figure: 'Figure',
    equation: 'Equation',
    aside: 'Note',
    reference: 'Reference',
    term: 'Term',
    parameter: 'Parameter',
    page: 'Page',
  } satisfies Record<Kind, string>,
} as const
