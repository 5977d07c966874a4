import type { Edition } from '../pipeline/edition.ts'
import { labFacts, labFactsScript } from './lab-facts.ts'
import { licenseTexts, type Script } from './scripts.ts'
import type { SiteFile } from './site-file.ts'

export { labScript } from './lab-script.ts'

/** What the lab loads of an edition. */
export async function labAssets(edition: Edition, script: Promise<Script>): Promise<SiteFile[]> {
  const { code, packages } = await script
  return [
    { path: 'assets/lab-worker.js', content: code },
    { path: 'assets/lab-licenses.txt', content: licenseTexts([...new Set(packages)].sort()) },
    { path: 'assets/edition.js', content: labFactsScript(await labFacts(edition)) },
  ]
}
