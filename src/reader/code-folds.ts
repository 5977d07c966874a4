import { script } from './scripts.ts'
import { isWhole } from './site.ts'

/** Lets the folds of figures that name code have it once they are opened; the book in one file has links only. */
export function answerFolds(): void {
  const answer = ({ target }: Event) => {
    if (!(target instanceof HTMLDetailsElement) || !target.open || target.dataset['code'] === undefined) return
    script('assets/code.js').then(
      () => self.showCode?.(target),
      () => undefined,
    )
  }
  // A fold tells of itself only, not of what is in it.
  if (!isWhole()) document.addEventListener('toggle', answer, true)
}
