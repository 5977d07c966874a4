import { SOURCES } from '../../strings.ts'
import { element } from '../lab/element.ts'
import type { FigureFact, LabFacts } from '../lab/facts.ts'
import { addressOf, hrefOf } from '../site.ts'

/** What a run was and what it was given, with links to where it is described and to a figure of it. */
export function runElements(name: string, facts: LabFacts): Element[] {
  const experiment = facts.experiments[name]
  if (!experiment) return [element('p', {}, SOURCES.param), links([['parameters.html', SOURCES.theParam]])]
  const given = facts.params.filter((param) => experiment.reads.includes(param.name))
  const values = given.map(({ name, value }) => `${name} = ${[value].flat().join(', ')}`)
  const figure = figureOf(name, facts)
  const words = values.length > 0 ? SOURCES.with(values.join('; ')) : SOURCES.withNone
  return [
    element('p', {}, `${SOURCES.run(experiment.title)}. ${words}.`),
    links([
      [`edition.html#experiment-${name}`, SOURCES.how],
      ...(figure?.place ? [[figure.place, SOURCES.figure(figure.number, figure.title)] as const] : []),
    ]),
  ]
}

/** A figure of an experiment that the book places, one of the open page before others. */
function figureOf(experiment: string, { figures }: LabFacts): FigureFact | undefined {
  const all = figures.filter((figure) => figure.experiment === experiment && figure.place !== undefined)
  return all.find(({ id }) => document.getElementById(id)) ?? all[0]
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
