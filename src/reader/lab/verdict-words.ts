import { LAB } from '../../strings.ts'
import { numberWords } from '../../tables/words.ts'
import { element } from './element.ts'
import type { ExperimentFact } from './facts.ts'
import type { Redrawn } from './messages.ts'
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
  const made = element('p', {}, element('b', {}, heading ?? ''), ` ${[...details, LAB.took(took)].join(' ')}`)
  made.dataset['verdict'] = verdict.kind
  return made
}

function verdictWords(
  verdict: Verdict,
  digest: string,
  { published, changedWords }: { readonly published: string; readonly changedWords: string },
): string[] {
  if (verdict.kind === 'published') return [LAB.published, LAB.publishedDetail(digest)]
  if (verdict.kind === 'own') return [LAB.own(changedWords), LAB.ownDetail]
  const { most } = verdict
  const where = most ? LAB.differsMost(most.name, numberWords(most.by, 2)) : LAB.differsNowhere
  return [LAB.differs, LAB.differsDetail(digest, published), where]
}
