/** Leads from the address that a figure had to the one it has, with all that the old one asked for. */
export function leadOn(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-moved]')
  if (link) location.replace(link.href + location.search + location.hash)
}
