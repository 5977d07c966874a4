/** Says so where the style sheet is of another edition than the page: it cannot refuse to be loaded, as scripts do. */
export function compareStyles(): void {
  const root = document.documentElement
  const sheet = getComputedStyle(root).getPropertyValue('--edition')
  if (sheet !== '' && sheet !== JSON.stringify(root.dataset['edition'])) root.dataset['stale'] = ''
}
