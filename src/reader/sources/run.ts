import { SOURCES } from '../../strings.ts'
import { element } from '../lab/element.ts'
import type { LabFacts } from '../lab/facts.ts'
import { addressOf, hrefOf } from '../site.ts'

/** What a run was and what it was given, with links to where it is described and to the figures of it. */
export function runElements(name: string, facts: LabFacts): Element[] {
  const experiment = facts.experiments[name]
  if (!experiment) return [element('p', {}, SOURCES.param), links([['parameters.html', SOURCES.theParam]])]
  const given = facts.params.filter((param) => experiment.reads.includes(param.name))
  const values = given.map(({ name, value }) => `${name} = ${[value].flat().join(', ')}`)
  const words = values.length > 0 ? SOURCES.with(values.join('; ')) : SOURCES.withNone
  return [
    element('p', {}, `${SOURCES.run(experiment.title)}. ${words}.`),
    links([[`edition.html#experiment-${name}`, SOURCES.how], ...figuresOf(name, facts)]),
  ]
}

/** The figures of an experiment that the book places, where it does and as they are called. */
function figuresOf(run: string, { figures }: LabFacts): [string, string][] {
  return figures.flatMap(({ experiment, place, number, title }) =>
    experiment === run && place !== undefined ? [[place, SOURCES.figure(number, title)]] : [],
  )
}

function links(list: readonly (readonly [string, string])[]): HTMLElement {
  const items = list.map(([place, words]) => element('a', { href: placeHref(place) }, words))
  return element('p', { className: 'source-links' }, ...items.flatMap((item) => [item, ' ']))
}

/** The pages of how the edition was made are on the site only. */
function placeHref(place: string): string {
  const [page = '', anchor = ''] = place.split('#')
  return page === 'edition.html' ? addressOf(place) : hrefOf(page, anchor)
}
