import { LAB } from '../../strings.ts'
import { element } from './element.ts'
import type { ParamFact } from './facts.ts'
import { type Field, type Slider, textOf } from './fields.ts'

/** The input of a field. */
export function inputFor(field: Field, id: string): HTMLInputElement | HTMLSelectElement {
  const given = { id, name: id, autocomplete: 'off' as const }
  if (field.kind === 'choice')
    return element(
      'select',
      given,
      ...field.options.map(textOf).map((option) => element('option', { value: option }, option)),
    )
  // Not type=number: it would swallow what is no number, and what was typed could not be quoted back.
  const inputMode = field.kind === 'number' ? 'decimal' : 'text'
  return element('input', { ...given, type: 'text', inputMode, spellcheck: false, className: `is-${field.kind}` })
}

/** A slider for a param, if its range allows one. */
export function sliderFor(slider: Slider | undefined, name: string): HTMLInputElement | undefined {
  if (!slider) return undefined
  const [min, max, step] = [slider.min, slider.max, slider.step].map(String) as [string, string, string]
  return element('input', { type: 'range', min, max, step, ariaLabel: LAB.slider(name), autocomplete: 'off' })
}

/** A legal seed that nobody chose. */
export function newSeed({ schema: { minimum = 0, maximum = 2 ** 32 - 1 } }: ParamFact): string {
  const [draw = 0] = crypto.getRandomValues(new Uint32Array(1))
  return String(minimum + (draw % (maximum - minimum + 1)))
}
