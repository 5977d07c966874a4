const KEY = 'theme'
const root = document.documentElement

/** The theme the reader chose, if storage is allowed and holds one. */
function chosen(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

function apply(theme: string): void {
  root.dataset['theme'] = theme
  try {
    localStorage.setItem(KEY, theme)
  } catch {
    root.dataset['unsaved'] = ''
  }
}

const kept = chosen()
if (kept === 'light' || kept === 'dark') root.dataset['theme'] = kept
root.classList.add('scripted')

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('[data-theme-toggle]') : null
  if (!button) return
  const current = root.dataset['theme'] ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
  apply(current === 'dark' ? 'light' : 'dark')
})
