import type { SvgElement } from './svg-tree.ts'

export type Attributes = SvgElement['attributes']

/** What an attribute is if it is not there. */
const DEFAULTS: Attributes = {
  'stroke-width': '1',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-miterlimit': '4',
  'font-weight': '400',
  'text-anchor': 'start',
  opacity: '1',
  'fill-opacity': '1',
  'stroke-opacity': '1',
}

/** Attributes that what is in an element takes from it. */
const INHERITED = new Set([
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-opacity',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
])

/** A style that says nothing but how images are rendered. */
const RENDERING = /^(?:\s*image-rendering:[^;]*;?)+$/

/** Attributes by whether what is in an element takes them from it. */
export function parted(attributes: Attributes): { readonly inherited: Attributes; readonly own: Attributes } {
  const entries = Object.entries(attributes)
  const isInherited = ([name, value]: readonly [string, string]) =>
    INHERITED.has(name) || (name === 'style' && RENDERING.test(value))
  return {
    inherited: Object.fromEntries(entries.filter(isInherited)),
    own: Object.fromEntries(entries.filter((entry) => !isInherited(entry))),
  }
}

const isNone = (paint = 'none') => paint === 'none' || paint === 'transparent'

/** An element's attributes without those that say what holds anyway: defaults, and how to paint what is not painted. */
export function telling(attributes: Attributes): Attributes {
  const unpainted = ['fill', 'stroke'].filter((paint) => isNone(attributes[paint]))
  const kept = Object.entries(oneOpacity(attributes)).filter(
    ([name, value]) =>
      DEFAULTS[name] !== value && !unpainted.some((paint) => name === paint || name.startsWith(`${paint}-`)),
  )
  return Object.fromEntries(
    kept.map(([name, value]) => [name, name === 'font-size' ? value.replace(/px$/, '') : value]),
  )
}

/** The opacity of what has one paint as that of its paint, which, unlike the other, is inherited. */
function oneOpacity({ opacity, ...rest }: Attributes): Attributes {
  if (opacity === undefined) return rest
  const [only, ...others] = ['fill', 'stroke'].filter((paint) => !isNone(rest[paint]))
  if (!only || others.length > 0 || `${only}-opacity` in rest) return { ...rest, opacity }
  return { ...rest, [`${only}-opacity`]: opacity }
}

/** Whether a shape draws nothing, of attributes that tell; a text that cannot be seen may still be read. */
export function isInvisible({ name, attributes }: SvgElement): boolean {
  const paints = ['fill', 'stroke'].filter((paint) => paint in attributes && attributes[`${paint}-opacity`] !== '0')
  return ['path', 'line', 'rect', 'circle'].includes(name) && (paints.length === 0 || attributes['opacity'] === '0')
}
