import { plainWords } from '../../specs/plain-words.ts'
import { LAB } from '../../strings.ts'
import { element } from './element.ts'
import type { ExperimentFact } from './facts.ts'
import type { Redrawn } from './messages.ts'
import { valueWords } from './value-words.ts'

interface Row {
  readonly name: string
  readonly meaning: string
  readonly published: string
  readonly now: string
  readonly isChanged: boolean
}

/** What a run found beside what the edition prints, folded; what came out otherwise is marked. */
export function findingsElement(run: Redrawn, published: ExperimentFact): HTMLElement {
  const rows = [...quantityRows(run, published), ...claimRows(run, published)]
  const changed = rows.filter(({ isChanged }) => isChanged).length
  const head = [LAB.quantity, LAB.publishedValue, LAB.now].map((title) => element('th', { scope: 'col' }, title))
  const table = element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...rows.map(rowElement)),
  )
  const scroller = element('div', { className: 'rows', tabIndex: 0, role: 'region', ariaLabel: LAB.quantity }, table)
  return element(
    'details',
    { className: 'lab-findings' },
    element('summary', {}, LAB.findings(rows.length, changed)),
    scroller,
  )
}

function quantityRows({ quantities }: Redrawn, published: ExperimentFact): Row[] {
  return Object.entries(quantities).map(([name, { value, meaning, unit }]) => {
    const before = published.quantities[name]
    return {
      name,
      meaning: plainWords(meaning),
      published: before === undefined ? LAB.missing : valueWords(before, unit),
      now: valueWords(value, unit),
      isChanged: JSON.stringify(before) !== JSON.stringify(value),
    }
  })
}

function claimRows({ claims }: Redrawn, published: ExperimentFact): Row[] {
  return Object.entries(claims).map(([name, { holds, states }]) => ({
    name,
    meaning: plainWords(states),
    published: LAB.holds(published.claims[name]),
    now: LAB.holds(holds),
    isChanged: published.claims[name] !== holds,
  }))
}

function rowElement({ name, meaning, published, now, isChanged }: Row): HTMLElement {
  const head = element('th', { scope: 'row' }, meaning, ' ', element('code', {}, name))
  const row = element('tr', {}, head, element('td', {}, published), element('td', {}, now))
  row.classList.toggle('is-changed', isChanged)
  return row
}
