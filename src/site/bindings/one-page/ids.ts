import type { Element } from 'hast'

/** Attributes that name ids, as hast calls them. */
const NAMES = ['id', 'htmlFor', 'headers', 'list', 'form', 'itemRef', 'popoverTarget', 'ariaActiveDescendant']
const ARIA = [
  'ariaControls',
  'ariaDescribedBy',
  'ariaDetails',
  'ariaErrorMessage',
  'ariaFlowTo',
  'ariaLabelledBy',
  'ariaOwns',
]
const REFERENCES = new Set([...NAMES, ...ARIA])

/**
 * Gives an element's ids and all that refers to them by `url(#…)` or by an attribute for that the names that they have now;
 * links are not among them.
 */
export function renameIds({ properties }: Element, now: (id: string) => string): void {
  for (const [name, value] of Object.entries(properties)) {
    if (Array.isArray(value)) {
      if (REFERENCES.has(name)) properties[name] = value.map((id) => now(String(id)))
    } else if (typeof value === 'string') {
      properties[name] = REFERENCES.has(name) ? value.split(' ').map(now).join(' ') : inUrls(value, now)
    }
  }
}

function inUrls(value: string, now: (id: string) => string): string {
  return value.includes('url(') ? value.replace(/(?<=url\(["']?#)[^"')]+/g, now) : value
}
