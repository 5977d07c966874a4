import { FACES } from '../../pipeline/faces.ts'
import { subset } from '../../pipeline/subsets.ts'
import { printedCharacters } from '../characters.ts'
import { chaptersMarkup } from './chapters-markup.ts'
import type { Comparison, EditionName } from './comparison.ts'
import { claimsMarkup, paramsMarkup, quantitiesMarkup, versionsMarkup } from './facts-markup.ts'
import { figuresMarkup, type Sources } from './figures-markup.ts'
import { html, type Markup } from './markup.ts'
import { reportStyles, tintFilters } from './report-styles.ts'
import { countsOf, listed, summaryOf } from './summary.ts'
import { side } from './words-markup.ts'

/** What tells a page written by a comparison from any other file. */
export const REPORT_MARK = '<meta name="generator" content="comparison of editions">'

interface Section {
  readonly id: string
  readonly title: string
  readonly body: Markup | undefined
}

/** A comparison as one page that needs nothing beside it: no script, no other file but what its links name. */
export async function reportOf(comparison: Comparison, sources: Sources): Promise<string> {
  const body = bodyOf(comparison, sources).html
  const { a, b } = comparison
  const title = `Comparison of editions ${shortDigest(a)} and ${shortDigest(b)} · ${b.title}`
  const head = html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">`
  const styles = `<style>${await fontRules(printedCharacters(title + body))}${reportStyles()}</style>`
  return `<!doctype html>\n${html`<html lang="${b.language}">`.html}\n<head>\n${REPORT_MARK}\n${head.html}\n${styles}\n</head>\n<body>\n${body}\n</body>\n</html>\n`
}

/** As much of an edition's digest as names it among a few. */
export const shortDigest = ({ digest }: Pick<EditionName, 'digest'>) => digest.slice(0, 8)

function bodyOf(comparison: Comparison, sources: Sources): Markup {
  const all = sectionsOf(comparison, sources)
  const sections = all.filter(({ body }) => body)
  const none = all.filter(({ body }) => !body).map(({ title }) => title.toLowerCase())
  return html`<main>
${headMarkup(comparison, sources)}
${sections.length > 1 && html`<nav aria-label="Sections">${sections.map(({ id, title }) => html`<a href="#${id}">${title}</a> `)}</nav>`}
${sections.map(({ id, title, body }) => html`<section id="${id}"><h2>${title}</h2>${body}</section>\n`)}
${!comparison.isSame && none.length > 0 && html`<p class="small">The same in both: ${listed(none)}.</p>`}
</main>
${tintFilters()}`
}

function headMarkup(comparison: Comparison, { at }: Sources): Markup {
  const { a, b } = comparison
  const row = (which: 'a' | 'b', { title, version }: EditionName) =>
    html`<li>${side(which)} <a href="${at[which]}index.html">${title} ${version}</a>, edition <code>${shortDigest(comparison[which])}</code> <span class="small">${decodeURIComponent(at[which])}</span></li>`
  return html`<header><p class="kicker">Comparison of two editions</p>
<h1>${a.title === b.title ? b.title : `${a.title} and ${b.title}`}</h1>
<ul class="editions">${row('a', a)}${row('b', b)}</ul>
<p class="summary">${summaryOf(comparison)}</p>
${a.title !== b.title && html`<p class="small">They are editions of two books; what has the same name in both is compared.</p>`}</header>`
}

function sectionsOf(comparison: Comparison, sources: Sources): Section[] {
  const { params, versions, claims, quantities, figures, chapters, otherFiles } = comparison
  const counts = countsOf(comparison)
  const section = (id: string, title: string, body: false | Markup): Section => ({ id, title, body: body || undefined })
  return [
    section('params', 'Params', counts.params > 0 && paramsMarkup(params)),
    section('versions', 'Versions', counts.versions > 0 && versionsMarkup(versions)),
    section('claims', 'Claims', counts.claims > 0 && claimsMarkup(claims)),
    section('sentences', 'Sentences', counts.sentences > 0 && chaptersMarkup(chapters, sources)),
    section('figures', 'Figures', counts.figures > 0 && figuresMarkup(figures, sources)),
    section('quantities', 'Quantities', counts.quantities > 0 && quantitiesMarkup(quantities)),
    section('files', 'Other files', counts.files > 0 && html`<p class="small">${listed(otherFiles)}</p>`),
  ]
}

async function fontRules(characters: string): Promise<string> {
  const rules = FACES.filter(({ style }) => style === 'normal').map(async (face) => {
    const font = Buffer.from(await subset(face, characters)).toString('base64')
    return `@font-face{font-family:"${face.family}";font-weight:${face.weight};src:url(data:font/woff2;base64,${font}) format("woff2")}`
  })
  return (await Promise.all(rules)).join('\n')
}
