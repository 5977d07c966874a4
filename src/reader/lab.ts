/** The lab: loaded on its own page, and on another when a reader asks a figure for its parameters. */

import { LAB } from '../strings.ts'
import { Client } from './lab/client.ts'
import { openDrawer } from './lab/drawer.ts'
import type { LabFacts } from './lab/facts.ts'
import { LabPage } from './lab/page.ts'
import { script } from './scripts.ts'

const root = document.querySelector<HTMLElement>('[data-lab]')

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
  await script('assets/edition.js')
  if (!self.labFacts) throw new Error(LAB.noFacts)
  return { facts: self.labFacts, newClient: () => new Client('assets/lab-worker.js') }
}

self.openLab = async (figure, state) => {
  const { facts, newClient } = await theLab()
  openDrawer(figure, { facts, client: newClient(), state })
}

if (root) {
  theLab().then(
    ({ facts, newClient }) => new LabPage(root, facts, newClient()),
    () => root.append(LAB.noFacts),
  )
}
