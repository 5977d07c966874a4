/** What a build tells of itself while it goes on. */
export type Progress =
  /** How many there are of a kind of work, before any of it. */
  | { readonly kind: 'planned'; readonly work: Work; readonly count: number }
  | { readonly kind: 'started'; readonly work: Work; readonly name: string; readonly why?: string }
  | { readonly kind: 'made'; readonly work: Work; readonly name: string; readonly ms: number }
  /** It came from the store. */
  | { readonly kind: 'kept'; readonly work: Work; readonly name: string }
  | { readonly kind: 'stage'; readonly name: string; readonly detail: string }

/** What is kept in the store, one by one. */
export type Work = 'experiment' | 'figure' | 'page'

/** Hears of the progress of a build. */
export type Listener = (progress: Progress) => void

/** Hears nothing. */
export const deaf: Listener = () => {}
