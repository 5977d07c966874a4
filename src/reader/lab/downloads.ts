import { LAB } from '../../strings.ts'
import { csvOf } from '../../tables/csv.ts'
import { save } from '../save.ts'
import { button, element } from './element.ts'
import type { Redrawn, Values } from './messages.ts'

/** Buttons that save what a run drew from: its tables as CSV, and all of it as JSON. */
export function downloads(id: string, run: Redrawn, params: Values): HTMLElement {
  const { live, caption, alt, description, digest } = run
  const csv = Object.entries(live.tables).map(([name, table], at) => {
    const file = at === 0 ? `${id}.csv` : `${id}-${name}.csv`
    return button(LAB.csv(at), () => save(file, 'text/csv', csvOf(table)), { title: table.title })
  })
  const data = { id, title: live.title, caption, alt, description, params, digest, tables: live.tables }
  const json = button(LAB.json, () => save(`${id}.json`, 'application/json', JSON.stringify(data)))
  return element('p', { className: 'lab-downloads' }, LAB.data, ...[...csv, json].flatMap((one) => [' ', one]))
}
