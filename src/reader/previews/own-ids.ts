const MARK = 'preview-'

/** Attributes whose values are ids, one or several. */
const LISTS = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for']

/** Gives everything in a copy ids that no page has, and lets what refers to them within the copy follow. */
export function renameIds(copy: ParentNode): void {
  const ids = new Set([...copy.querySelectorAll('[id]')].map(({ id }) => id))
  if (ids.size === 0) return
  const renamed = (id: string) => (ids.has(id) ? MARK + id : id)
  for (const element of copy.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const next =
        name === 'id'
          ? renamed(value)
          : LISTS.includes(name)
            ? value.split(/\s+/).map(renamed).join(' ')
            : value.replace(/url\((["']?)#([^"')]+)/g, (_, quote: string, id: string) => `url(${quote}#${renamed(id)}`)
      if (next !== value) element.setAttribute(name, next)
    }
    const used = element.localName === 'a' ? null : element.getAttribute('href')
    if (used?.startsWith('#')) element.setAttribute('href', `#${renamed(used.slice(1))}`)
  }
}
