import type { Edition } from '../pipeline/edition.ts'
import type { SiteFile } from './site-file.ts'
import { sourceFacts, sourceFactsScript } from './source-facts.ts'

/** What pages load to show what they stand on: the facts of what prose prints, and the code of experiments. */
export function workFiles(edition: Edition): SiteFile[] {
  return [{ path: 'assets/sources.js', content: sourceFactsScript(sourceFacts(edition)) }, ...codeFiles(edition)]
}

/** The code of the experiments whose figures chapters show, each as a classic script that registers it as HTML. */
function codeFiles({ runs, plates, labels, listings }: Edition): SiteFile[] {
  const placed = new Set(labels.flatMap(({ kind, id }) => (kind === 'figure' ? [id] : [])))
  const shown = new Set(plates.filter(({ id }) => placed.has(id)).map(({ experiment }) => experiment))
  return runs.flatMap(({ name, file }) => {
    const html = listings.get(file)?.html
    if (html === undefined || !shown.has(name)) return []
    const text = `(self.codeTexts??={})[${JSON.stringify(name)}]=${JSON.stringify(html)}\n`
    return [{ path: `assets/code/${name}.js`, content: text }]
  })
}
