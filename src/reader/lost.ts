/**
 * Stands in the page that hosts show for an address that is not in the book. The page may be shown below any folder: it
 * looks for the book in those above, and leads to its pages there.
 */

if (location.protocol !== 'file:') void find()

async function find(): Promise<void> {
  const steps = location.pathname.split('/')
  for (let depth = steps.length - 1; depth > 0; depth--) {
    const root = `${location.origin}${steps.slice(0, depth).join('/')}/`
    if (await isBook(root)) return leadTo(root)
  }
}

/** Some hosts answer every address with a page. */
async function isBook(root: string): Promise<boolean> {
  try {
    const answer = await fetch(`${root}site.webmanifest`, { method: 'HEAD' })
    return answer.ok && !answer.headers.get('content-type')?.includes('html')
  } catch {
    return false
  }
}

function leadTo(root: string): void {
  const { dataset } = document.documentElement
  dataset['root'] = root
  for (const link of document.querySelectorAll<HTMLLinkElement | HTMLAnchorElement>('[data-path]'))
    link.href = root + (link.dataset['path'] ?? '')
  const page = document.createElement('script')
  page.src = `${root}assets/page.js?v=${dataset['edition']}`
  document.head.append(page)
}
