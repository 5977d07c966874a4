/** The lab: loaded on its own page, and on another when a reader asks a figure for its parameters. */
import { Client } from './lab/client.ts'
import { openDrawer } from './lab/drawer.ts'
import type { LabFacts } from './lab/facts.ts'
import { LabPage } from './lab/page.ts'
import { STRINGS } from './lab/strings.ts'
import { script } from './scripts.ts'

const { src } = document.currentScript as HTMLScriptElement
const besides = (path: string) => new URL(path, src).href
const root = document.getElementById('lab')

/** What the lab works with. */
interface Lab {
  readonly facts: LabFacts
  /** A worker of its own for every desk: to end one leaves the others running. */
  newClient(): Client
}

let lab: Promise<Lab> | undefined

function theLab(): Promise<Lab> {
  lab ??= loaded()
  lab.catch(() => {
    lab = undefined
  })
  return lab
}

async function loaded(): Promise<Lab> {
  const facts = besides('edition.js')
  await refreshed(facts)
  await script(facts)
  if (!self.labFacts) throw new Error(STRINGS.noFacts)
  const worker = besides(`lab-worker.js?v=${self.labFacts.worker}`)
  return { facts: self.labFacts, newClient: () => new Client(worker) }
}

/** Has the browser ask whether what it keeps of a file is still what there is; a file of a folder is always. */
async function refreshed(url: string): Promise<void> {
  if (!url.startsWith('file:')) await fetch(url, { cache: 'no-cache' }).catch(() => undefined)
}

self.openLab = async (figure, state) => {
  const { facts, newClient } = await theLab()
  openDrawer(figure, { facts, client: newClient(), labUrl: besides('../lab.html'), state })
}

if (root) {
  theLab().then(
    ({ facts, newClient }) => new LabPage(root, facts, newClient()),
    () => root.append(STRINGS.noFacts),
  )
}
