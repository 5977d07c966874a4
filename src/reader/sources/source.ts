import { LINKS, SOURCES } from '../../strings.ts'
import { copyAddress } from '../copying/links.ts'
import { button, element } from '../lab/element.ts'
import type { LabFacts } from '../lab/facts.ts'
import { script } from '../scripts.ts'
import type { SourceFacts } from './facts.ts'
import { runElements } from './run.ts'

/**
 * What the values of an element are and what they come from, or what a statement stands on.
 * @throws {Error} if the facts do not load.
 */
export async function sourceOf(asked: HTMLElement): Promise<DocumentFragment> {
  await Promise.all([script('assets/edition.js'), script('assets/sources.js')])
  const { labFacts: facts, sourceFacts: sources } = self
  const content = document.createDocumentFragment()
  if (!facts || !sources) return content
  asked.removeAttribute('title')
  const { stands = '', of = '' } = asked.dataset
  const names = (of || stands).split(' ')
  if (of) content.append(...names.flatMap((name) => valueElements(name, sources)))
  else content.append(...claimElements(stands, asked, { facts, sources }))
  const experiments = [...new Set(names.map(experimentOf))]
  content.append(...experiments.flatMap((name) => runElements(name, facts)))
  const around = of ? asked.closest<HTMLElement>('.claim')?.dataset['claim'] : undefined
  if (around !== undefined)
    content.append(element('p', {}, SOURCES.standsOn(sources.claims[around] ?? around, holds(around, facts))))
  return content
}

const experimentOf = (name: string) => name.slice(0, name.indexOf('.'))
const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`

function holds(claim: string, { experiments }: LabFacts): boolean {
  const experiment = experimentOf(claim)
  return experiments[experiment]?.claims[claim.slice(experiment.length + 1)] ?? false
}

function valueElements(name: string, { quantities }: SourceFacts): Element[] {
  const { exact, meaning, unit } = quantities[name] ?? { exact: '', meaning: name }
  const title = element('p', { className: 'preview-title' }, ...raised(exact), unit ? ` ${unit}` : '')
  const param = name.match(/^params\.(.*)$/)?.[1]
  const what = element('p', {}, `${sentence(meaning)} `, element('code', {}, param ?? name))
  return [title, what]
}

/** Digits, with the exponents of ten where they belong. */
function raised(exact: string): (Node | string)[] {
  return exact.split(/\^([−\d.]+)/).map((part, at) => (at % 2 === 1 ? element('sup', {}, part) : part))
}

interface Known {
  readonly facts: LabFacts
  readonly sources: SourceFacts
}

function claimElements(name: string, mark: HTMLElement, { facts, sources }: Known): Element[] {
  const does = holds(name, facts)
  const said = element('span', { role: 'status' })
  const copy = button(LINKS.copy, () => void copyAddress(mark.closest('.claim')?.id ?? '', said))
  return [
    element('p', { className: 'preview-title' }, sentence(sources.claims[name] ?? name)),
    element('p', {}, `${does ? SOURCES.holds : SOURCES.fails} `, element('code', {}, name)),
    element('p', {}, copy, ' ', said),
  ]
}
