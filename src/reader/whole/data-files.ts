import type { LiveFigure } from '../../contracts.ts'
import { csvOf } from '../../tables/csv.ts'
import { isCarried } from '../carried.ts'
import { save } from '../save.ts'
import { script } from '../scripts.ts'
import { addressOf } from '../site.ts'

/** A figure's file of data, as the site names it: of its first table, of another, or of all. */
const FILE = /^figures\/([^/]+)\/(\1(?:-[^/]+)?\.(?:csv|json))$/

/**
 * Saves the file of data that a link leads to on the site, made from the figure's own tables if they are carried.
 * @returns whether it is one of those.
 */
export function saveData({ href }: HTMLAnchorElement): boolean {
  const site = addressOf('')
  const [, id, name] = (href.startsWith(site) && href.slice(site.length).match(FILE)) || []
  if (!id || !name || !isCarried(scriptOf(id))) return false
  void saved(id, name).catch(() => open(href))
  return true
}

const scriptOf = (id: string) => `figures/${id}/${id}.js`

async function saved(id: string, name: string): Promise<void> {
  await script(scriptOf(id))
  const figure = self.liveFigures?.[id]
  const text = figure && textOf(id, name, figure)
  if (text === undefined) throw new Error(`there is no ${name} in this file`)
  save(name, name.endsWith('.csv') ? 'text/csv' : 'application/json', text)
}

/** The text of a file of a figure's data. */
export function textOf(id: string, name: string, { title, tables }: LiveFigure): string | undefined {
  if (name === `${id}.json`) return JSON.stringify({ id, title, tables })
  const found = Object.entries(tables).find(([table], at) => name === `${at === 0 ? id : `${id}-${table}`}.csv`)
  return found && csvOf(found[1])
}
