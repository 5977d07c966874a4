import { numberWords } from '../../tables/words.ts'
import { element } from './element.ts'
import type { ExperimentFact } from './facts.ts'
import type { Redrawn } from './messages.ts'
import { STRINGS } from './strings.ts'
import type { Verdict } from './verdict.ts'

/** As much of a digest as a reader compares. */
const short = (digest: string) => digest.slice(0, 12)

/** What a run is beside the edition, in words. */
export function verdictElement(
  verdict: Verdict,
  { digest }: Redrawn,
  {
    published,
    changedWords,
    took,
  }: {
    readonly published: ExperimentFact
    readonly changedWords: string
    readonly took: number
  },
): HTMLElement {
  const [heading, ...details] = verdictWords(verdict, short(digest), {
    published: short(published.digest),
    changedWords,
  })
  const made = element('p', {}, element('b', {}, heading ?? ''), ` ${[...details, STRINGS.took(took)].join(' ')}`)
  made.dataset['verdict'] = verdict.kind
  return made
}

function verdictWords(
  verdict: Verdict,
  digest: string,
  { published, changedWords }: { readonly published: string; readonly changedWords: string },
): string[] {
  if (verdict.kind === 'published') return [STRINGS.published, STRINGS.publishedDetail(digest)]
  if (verdict.kind === 'own') return [STRINGS.own(changedWords), STRINGS.ownDetail]
  const { most } = verdict
  const where = most ? STRINGS.differsMost(most.name, numberWords(most.by, 2)) : STRINGS.differsNowhere
  return [STRINGS.differs, STRINGS.differsDetail(digest, published), where]
}
