/** Lets the page of an edition make its experiments in the reader's browser; what runs them is loaded on the first press. */

import { LAB, MAKING } from '../strings.ts'
import { Cancelled, Client } from './lab/client.ts'
import type { LabFacts } from './lab/facts.ts'
import { Row } from './making/row.ts'
import { script } from './scripts.ts'

const client = new Client('assets/lab-worker.js')
const rows = [...document.querySelectorAll<HTMLButtonElement>('[data-make]')].map((button) => new Row(button))
const [all, cancel] = ['all', 'cancel'].map((name) => document.querySelector<HTMLButtonElement>(`[data-make-${name}]`))
const said = document.querySelector('.making-said')
let isCancelled = false

function say(words: string): void {
  if (said) said.textContent = words
}

function setBusy(isBusy: boolean): void {
  for (const button of [all, ...rows.map((row) => row.button)]) if (button) button.disabled = isBusy
  if (cancel) cancel.hidden = !isBusy
  if (isBusy) cancel?.focus()
}

async function factsOf(): Promise<LabFacts> {
  await script('assets/edition.js')
  if (!self.labFacts) throw new Error(LAB.noFacts)
  return self.labFacts
}

/** Makes some experiments, one after the other, until the reader has enough. */
async function make(chosen: readonly Row[], asked: HTMLButtonElement): Promise<void> {
  isCancelled = false
  setBusy(true)
  for (const row of chosen) row.say(MAKING.waiting)
  let same = 0
  try {
    const facts = await factsOf()
    for (const [at, row] of chosen.entries()) {
      if (isCancelled) throw new Cancelled()
      say(MAKING.starting(row.title, at + 1, chosen.length))
      if (await row.make(client, facts)) same++
    }
    say(asked === all ? MAKING.ended(same, chosen.length) : (chosen[0]?.words ?? ''))
  } catch (error) {
    const words = error instanceof Cancelled ? MAKING.cancelled : MAKING.failed((error as Error).message)
    for (const row of chosen) row.giveUp(words)
    say(words)
  }
  setBusy(false)
  asked.focus()
}

for (const row of rows) row.button.addEventListener('click', () => void make([row], row.button))
all?.addEventListener('click', () => void make(rows, all))
cancel?.addEventListener('click', () => {
  isCancelled = true
  client.stop()
})
