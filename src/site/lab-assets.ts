import type { Edition } from '../pipeline/edition.ts'
import { digestOf } from '../pipeline/store.ts'
import { labFacts, labFactsScript } from './lab-facts.ts'
import { licenseTexts, type Script } from './scripts.ts'
import type { SiteFile } from './site-file.ts'

export { labScript } from './lab-script.ts'

/**
 * What the lab loads of an edition. Pages do not say its versions, so that no page is printed anew because an experiment
 * changed: the facts are asked for afresh each time, and say which worker is theirs.
 */
export async function labAssets(edition: Edition, script: Promise<Script>): Promise<SiteFile[]> {
  const { code, packages } = await script
  const facts = await labFacts(edition, digestOf(code).slice(0, 12))
  return [
    { path: 'assets/lab-worker.js', content: code },
    { path: 'assets/lab-licenses.txt', content: licenseTexts([...new Set(packages)].sort()) },
    { path: 'assets/edition.js', content: labFactsScript(facts) },
  ]
}
