import { LAB, NAMES } from '../../strings.ts'
import { hrefOf } from '../site.ts'
import type { Client } from './client.ts'
import { Desk } from './desk.ts'
import { button, element } from './element.ts'
import type { LabFacts } from './facts.ts'
import { Frame } from './frame.ts'
import { drawerHash, hashOf, type State } from './state.ts'

const open = new WeakSet<HTMLElement>()

/** Opens the lab of a figure below its drawing, with a client of its own; `state` is what the address says, and is run. */
export function openDrawer(
  figure: HTMLElement,
  { facts, client, state }: { facts: LabFacts; client: Client; state?: State | undefined },
): void {
  const fact = facts.figures.find(({ id }) => id === figure.id)
  const existing = figure.querySelector<HTMLElement>('.lab-drawer')
  if (existing) existing.querySelector('input')?.focus()
  if (!fact || open.has(figure)) return
  open.add(figure)
  const frame = new Frame(figure, NAMES.figure(fact.number))
  const link = element('a', {}, LAB.openLab)
  const follow = () => {
    link.href = hrefOf('lab.html', hashOf({ figure: fact.id, values: desk.form.asked.changed }))
  }
  const desk = new Desk({
    facts,
    client,
    figure: fact,
    frame,
    texts: state?.values ?? new Map(),
    onRun: (run) => history.replaceState(null, '', drawerHash(run)),
  })
  const end = async () => {
    desk.end()
    client.stop()
    drawer.remove()
    open.delete(figure)
    await frame.restore()
    history.replaceState(null, '', `#${figure.id}`)
    figure.querySelector<HTMLElement>('.menu summary')?.focus()
  }
  const ways = element(
    'p',
    { className: 'lab-ways' },
    button(LAB.restore, () => void end()),
    link,
  )
  const drawer = element(
    'section',
    { className: 'lab-drawer', ariaLabel: LAB.drawer(NAMES.figure(fact.number)) },
    element('h2', {}, LAB.drawer(NAMES.figure(fact.number))),
    desk.form.element,
    desk.report.element,
    ways,
  )
  desk.form.element.addEventListener('input', follow)
  follow()
  figure.querySelector('.stage')?.after(drawer)
  if (state) void desk.run()
  else drawer.querySelector('input')?.focus()
}
