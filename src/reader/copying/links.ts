import { LINKS } from '../../strings.ts'
import { addressToShare } from './addresses.ts'
import { copy } from './clipboard.ts'

/** Copies the address of a place of the page and says so; where the browser does not let it, it leads there. */
export async function copyAddress(id: string, said: Element): Promise<void> {
  const published = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? ''
  const address = addressToShare(id, location.href, published)
  if (!(await copy(address, said, { done: LINKS.copied, refused: '' }))) location.hash = encodeURI(id)
}
