import { decoded } from '../../specs/decoded.ts'
import { LINKS } from '../../strings.ts'
import { addressToShare } from './addresses.ts'
import { copy } from './clipboard.ts'

/** Copies the address of the place that a link leads to; where the browser does not let it, the link leads there. */
export async function copyLink({ hash }: HTMLAnchorElement): Promise<void> {
  const published = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? ''
  const address = addressToShare(decoded(hash.slice(1)), location.href, published)
  if (!(await copy(address, LINKS.copied, ''))) location.hash = hash
}
