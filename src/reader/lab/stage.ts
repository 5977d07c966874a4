import type { Control } from '../../contracts.ts'
import { LIVE } from '../../strings.ts'
import { element } from './element.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** The place of a drawing, with what it says to those who cannot see it. */
export function drawingElement(
  id: string,
  layout: string,
  { title, name, alt }: { readonly title: string; readonly name: string; readonly alt: string },
): HTMLElement {
  const still = document.createElementNS(SVG, 'svg')
  const described = (['title', 'desc'] as const).map((part) => {
    const said = document.createElementNS(SVG, part)
    said.id = `${id}-${part}`
    said.textContent = part === 'title' ? title : alt
    return said
  })
  still.append(...described)
  for (const [key, value] of [
    ['role', 'img'],
    ['aria-labelledby', `${id}-desc`],
  ] as const)
    still.setAttribute(key, value)
  const place = element('div', { className: `drawing ${layout}`, role: 'group', ariaLabel: name, tabIndex: 0 })
  place.dataset['layout'] = layout
  place.append(still)
  return place
}

/** The reader's controls of a live figure, as pages print them. */
export function controlsElement(id: string, controls: readonly Control[]): HTMLElement {
  return element('div', { className: 'controls' }, ...controls.map((control) => controlElement(id, control)))
}

function controlElement(id: string, control: Control): HTMLElement {
  const { name, label } = control
  if (control.kind === 'choice') {
    const choices = control.options.map(({ value, label: words }) => {
      const checked = value === control.value
      const input = element('input', { type: 'radio', name: `${id}-${name}`, value, checked, defaultChecked: checked })
      input.dataset['param'] = name
      return element('label', {}, input, ` ${words}`)
    })
    return element('fieldset', {}, element('legend', {}, label), ...choices)
  }
  const [min, max, step, value] = [control.min, control.max, control.step, control.value].map(String) as [
    string,
    string,
    string,
    string,
  ]
  const slider = element('input', { id: `${id}-${name}`, type: 'range', min, max, step, defaultValue: value })
  slider.dataset['param'] = name
  const output = element('output', { ariaLive: 'off' }, value)
  output.setAttribute('for', slider.id)
  const play = element('button', { type: 'button' }, LIVE.play)
  play.dataset['play'] = name
  return element('div', { className: 'range' }, element('label', { htmlFor: slider.id }, label), slider, output, play)
}
