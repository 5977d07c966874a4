/** Closes the contents where a reader goes on without them: by Escape, by a press beside them, by following an anchor. */
export function closeContents(): void {
  const open = () => document.querySelector<HTMLDetailsElement>('details.contents[open]')
  document.addEventListener('keydown', ({ key }) => {
    const contents = key === 'Escape' ? open() : null
    if (!contents) return
    if (contents.contains(document.activeElement)) contents.querySelector('summary')?.focus()
    contents.open = false
  })
  document.addEventListener('pointerdown', ({ target }) => {
    const contents = open()
    if (contents && target instanceof Node && !contents.contains(target)) contents.open = false
  })
  addEventListener('hashchange', () => {
    const contents = open()
    if (contents) contents.open = false
  })
}
