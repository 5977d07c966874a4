import { differing, PIN_PARTS } from '../../specs/pins.ts'
import { FIGURE_PAGE } from '../../strings.ts'

/** What to tell a reader who followed a citation of a version; nothing if it names none. */
export function versionWords(
  cited: string,
  own: string,
): { readonly isSame: boolean; readonly words: string } | undefined {
  if (cited === '') return undefined
  const others = differing(cited, own)
  if (!others) return { isSame: false, words: FIGURE_PAGE.unreadable }
  if (others.length === 0) return { isSame: true, words: FIGURE_PAGE.same }
  const same = PIN_PARTS.filter((part) => !others.includes(part))
  const changed = listed(others.map((part) => FIGURE_PAGE.parts[part]))
  const kept = listed(same.map((part) => FIGURE_PAGE.parts[part]))
  return { isSame: false, words: `${FIGURE_PAGE.other(changed, kept)} ${FIGURE_PAGE.how}` }
}

/** 'a', 'a and b', 'a, b and c'. */
function listed(names: readonly string[]): string {
  const [last = '', ...before] = [...names].reverse()
  return before.length > 0 ? `${before.reverse().join(', ')}${FIGURE_PAGE.and}${last}` : last
}

/** Tells above the figure whether it is the version that the page was asked for. */
export function tellVersion(): void {
  const note = document.querySelector<HTMLElement>('[data-pin]')
  const cited = new URLSearchParams(location.search).get('v') ?? ''
  const told = versionWords(cited, note?.dataset['pin'] ?? '')
  if (!note || !told) return
  note.textContent = told.words
  note.classList.toggle('is-same', told.isSame)
  note.hidden = false
}
