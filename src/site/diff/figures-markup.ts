import type { EditionFiles } from './edition-files.ts'
import { changeCells, table } from './facts-markup.ts'
import type { FigureTable } from './figure-tables.ts'
import type { FigureChange, FigureChanges, FigureName } from './figures.ts'
import { html, type Markup, type Part } from './markup.ts'
import { counted, listed } from './summary.ts'
import { fold, markedWords, side } from './words-markup.ts'

/** The two editions of a comparison, and their addresses from the page, from which links are made. */
export interface Sources {
  readonly a: EditionFiles
  readonly b: EditionFiles
  readonly at: { readonly a: string; readonly b: string }
}

/** The figures that changed, then those of one edition only, then the names of those that are equal. */
export function figuresMarkup({ changed, onlyA, onlyB, equal }: FigureChanges, sources: Sources): Markup {
  return html`${changed.map((figure) => figureMarkup(figure, sources))}
${onlyA.map((figure) => aloneMarkup(figure, 'a', sources))}${onlyB.map((figure) => aloneMarkup(figure, 'b', sources))}
${equal.length > 0 && fold(`${counted(equal.length, 'figure')} equal`, namesMarkup(equal, sources), false)}`
}

function figureMarkup(figure: FigureChange, sources: Sources): Markup {
  const { drawing, words, tables, tablesOnly } = figure
  return html`<article class="compared" id="figure-${figure.id}">
<h3>${headOf(figure, sources)}</h3>
${drawing.differs ? drawingsMarkup(figure, sources) : html`<p class="small">The drawing is the same.</p>`}
${words.length > 0 && html`<dl class="words">${words.map(({ name, a, b }) => html`<dt>${name}</dt><dd>${markedWords(a, b)}</dd>`)}</dl>`}
${tables.map(tableMarkup)}
${tablesOnly.map(({ name, a }) => html`<p class="small">${name} is only in ${side(a ? 'a' : 'b')}.</p>`)}
</article>`
}

const headOf = ({ number, title, page }: FigureName, { at }: Sources, which: 'a' | 'b' = 'b') =>
  html`<a href="${at[which]}${page}">${number ? `Figure ${number}. ` : ''}${title}</a>`

function namesMarkup(figures: readonly FigureName[], sources: Sources): Markup {
  return html`<ul>${figures.map((figure) => html`<li>${headOf(figure, sources)}</li>`)}</ul>`
}

function aloneMarkup(figure: FigureName, which: 'a' | 'b', sources: Sources): Markup {
  const svg = sources[which].read(`figures/${figure.id}/${figure.id}.svg`)
  return html`<article class="compared"><h3>${headOf(figure, sources, which)} <span class="small">only in ${side(which)}</span></h3>
<div class="pair"><div class="one">${imageOf(svg, `Figure ${figure.title}`)}</div></div></article>`
}

/** Both drawings; where they have one size, with a choice to overlay them. */
function drawingsMarkup({ id, title, drawing: { a, b } }: FigureChange, sources: Sources): Markup {
  const [inA, inB] = [sources.a.read(a.path), sources.b.read(b.path)]
  const fits = a.size.join() === b.size.join()
  const isPicture = [inA, inB].some((svg) => svg.includes('<image'))
  const one = (which: 'a' | 'b', svg: string) =>
    html`<div class="one"><p>${side(which)}</p>${imageOf(svg, `${title}, in edition ${which.toUpperCase()}`)}</div>`
  return html`${fits ? choiceMarkup(id) : html`<p class="small">Drawn ${a.size.join(' × ')} px in ${side('a')}, ${b.size.join(' × ')} px in ${side('b')}.</p>`}
<div class="pair${isPicture && ' pictures'}">${one('a', inA)}${one('b', inB)}</div>
${fits && html`<p class="small key">${isPicture ? 'Their difference: blank where both agree.' : html`Orange is only in ${side('a')}, blue only in ${side('b')}; what both draw is neither.`}</p>`}`
}

function choiceMarkup(id: string): Markup {
  const radio = (value: string, words: string, isFirst: boolean) =>
    html`<label><input type="radio" name="view-${id}" value="${value}"${isFirst && { html: ' checked' }}> ${words}</label>`
  return html`<fieldset class="view"><legend>Drawings</legend>${radio('beside', 'apart', true)}${radio('over', 'overlaid', false)}</fieldset>`
}

function imageOf(svg: string, alt: string): Markup {
  return html`<img alt="${alt}" src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`
}

function tableMarkup({ title, heads, change }: FigureTable): Markup {
  const { rows, matchedBy, columns, changes } = change
  const headed = (name: string): Part => {
    const { title: head = name, unit = '' } = heads[name] ?? {}
    return unit === '' || unit === '1' ? head : `${head}, ${unit}`
  }
  const cells = changes.map(({ name, cells, largest, at }) => [
    html`${headed(name)}<span class="meaning">${counted(cells, 'cell')} changed, ${largest.absolute === undefined ? 'first' : 'most'} at ${at}</span>`,
    ...changeCells(largest),
  ])
  const rowsOnly = listed(
    [[rows.a - rows.both, 'a'] as const, [rows.b - rows.both, 'b'] as const].flatMap(([count, which]) =>
      count > 0 ? [`${counted(count, 'row')} only in ${which.toUpperCase()}`] : [],
    ),
  )
  const facts = [
    rows.a === rows.b ? counted(rows.b, 'row') : `${rows.a} rows in A, ${rows.b} in B`,
    rows.both > 0 && matchedBy.length > 0 ? `matched by ${listed(matchedBy)}` : '',
    rows.both > 0 ? rowsOnly : 'no rows of A and B are matched',
    ...columns.onlyA.map((name) => `column ${name} only in A`),
    ...columns.onlyB.map((name) => `column ${name} only in B`),
    changes.length === 0 && rows.both > 0 ? 'the rows that both have are equal' : '',
  ].filter((fact) => fact !== '')
  const label = `Largest changes in ${title}`
  return html`<div class="data"><h4>Data: ${title}</h4><p class="small">${facts.join('; ')}.</p>${
    cells.length > 0 && table(label, ['column', side('a'), side('b'), 'change', 'relative'], cells)
  }</div>`
}
