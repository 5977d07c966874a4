import { SOURCES } from '../../strings.ts'

/** Copies the address of a statement; a page opened from a folder gives the one that the book has for all. */
export async function copyLink(id: string, said: HTMLElement): Promise<void> {
  const published = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href
  const { href, protocol } = location
  const link = new URL(`#${id}`, protocol === 'file:' ? (published ?? href) : href).href
  try {
    await navigator.clipboard.writeText(link)
    said.textContent = SOURCES.copied
  } catch {
    said.textContent = link
  }
}
