/** The address of a place that others can open: that of the host if there is one, else where the page is published. */
export function addressToShare(id: string, here: string, published: string): string {
  const page = /^https?:/.test(here) ? here : published
  return `${page.replace(/#.*/, '')}#${encodeURI(id)}`
}
