import type { ParamValue } from '../../contracts.ts'
import type { ClaimState, ExperimentChange, ParamSetting, QuantityChange } from './facts.ts'
import { html, type Markup, type Part } from './markup.ts'
import type { Pair } from './pairs.ts'
import { counted } from './summary.ts'
import type { Change, EntryChange } from './value-change.ts'
import { absoluteMarkup, printedApart, relativeMarkup, valueMarkup } from './value-markup.ts'
import { fold, markedWords, side } from './words-markup.ts'

/** Lists longer than this are folded. */
const MANY = 8

/** A table; `label` names it for those who hear it, and heads repeat beside the cells where it has no room. */
export function table(label: string, heads: readonly Part[], rows: readonly (readonly Part[])[]): Markup {
  const names = heads.map((head) => (typeof head === 'string' ? head : undefined))
  return html`<table aria-label="${label}"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([first, ...cells]) =>
      html`<tr><th scope="row">${first}</th>${cells.map(
        (cell, i) => html`<td data-head="${names[i + 1] ?? 'AB'[i]}">${cell}</td>`,
      )}</tr>\n`,
  )}</tbody></table>`
}

/** The params that differ. */
export function paramsMarkup(params: readonly Pair<ParamSetting>[]): Markup {
  const setting = (value: ParamValue, unit: string) =>
    html`${Array.isArray(value) ? value.join(', ') : String(value)}${unitOf(unit)}`
  const cell = (one: ParamSetting | undefined) =>
    one ? html`${setting(one.value, one.unit)}<span class="origin">${one.origin}</span>` : 'not there'
  return table(
    'Params that differ',
    ['param', side('a'), side('b')],
    params.map(({ name, a, b }) => [html`<code>${name}</code>`, cell(a), cell(b)]),
  )
}

/** The versions that differ. */
export function versionsMarkup(versions: readonly Pair<string>[]): Markup {
  const rows = versions.map(({ name, a, b }) => [name, a ?? 'not there', b ?? 'not there'])
  const all = table('Versions that differ', ['of', side('a'), side('b')], rows)
  return versions.length > MANY ? fold(counted(versions.length, 'version'), all, false) : all
}

/** The claims that differ: those that flipped first. */
export function claimsMarkup(claims: readonly Pair<ClaimState>[]): Markup {
  const isFlip = ({ a, b }: Pair<ClaimState>) => a?.holds !== b?.holds
  const [flips, others] = [claims.filter(isFlip), claims.filter((claim) => !isFlip(claim))]
  const list = (some: readonly Pair<ClaimState>[]) => html`<ul class="claims">${some.map(claimMarkup)}</ul>`
  return html`${flips.length > 0 && list(flips)}${
    others.length > 0 &&
    fold(
      `${counted(others.length, 'claim')} ${others.length === 1 ? 'stands' : 'stand'} as before, in other words or numbers`,
      list(others),
      others.length <= MANY,
    )
  }`
}

function claimMarkup({ name, a, b }: Pair<ClaimState>): Markup {
  const told = (which: 'a' | 'b', claim: ClaimState | undefined) =>
    html`${side(which)} ${claim === undefined ? 'not there' : claim.holds ? 'holds' : 'does not hold'}`
  return html`<li><p>${markedWords(a?.states, b?.states)}</p><p class="small"><code>${name}</code> ${told('a', a)}, ${told('b', b)}</p></li>`
}

/** The quantities that changed, by experiment. */
export function quantitiesMarkup(experiments: readonly ExperimentChange[]): Markup {
  return html`${experiments.map(({ name, title, quantities }) => {
    const rows = quantities.map((quantity) => [quantityName(quantity), ...quantityCells(quantity)])
    const all = table(`Quantities of ${title}`, ['quantity', side('a'), side('b'), 'change', 'relative'], rows)
    const summary = html`<h3>${title}</h3> <span class="small"><code>${name}</code> ${counted(quantities.length, 'quantity', 'quantities')}</span>`
    return html`<div class="numbers">${fold(summary, all, quantities.length <= MANY)}</div>`
  })}`
}

function quantityName({ name, meaning, unit, values: { a, change } }: QuantityChange): Markup {
  const entry = change && 'row' in change ? change : undefined
  return html`<code>${name}</code><span class="meaning">${meaning}${unit !== '' && unit !== '1' && `, in ${unit}`}${
    entry &&
    html`; ${valueMarkup(a)}, ${counted(entry.count, 'entry', 'entries')} changed, most in row ${entry.row}, column ${entry.column}`
  }</span>`
}

function quantityCells({ only, values }: QuantityChange): Part[] {
  if (only)
    return [
      only === 'a' ? valueMarkup(values.a) : 'not there',
      only === 'b' ? valueMarkup(values.b) : 'not there',
      '–',
      '–',
    ]
  const { change } = values
  if (!change) return [...printedApart(values.a, values.b), '–', '–']
  return changeCells(change)
}

/** A change as cells of a table: both values, the difference, the relative change. */
export function changeCells(change: Change | EntryChange): Part[] {
  return [...printedApart(change.a, change.b), absoluteMarkup(change), relativeMarkup(change)]
}

const unitOf = (unit: string) => (unit === '' || unit === '1' ? undefined : ` ${unit}`)
