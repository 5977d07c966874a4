import { addressOf } from '../site.ts'

/** A host has files that its copies in folders lack: links to where the book is published lead to this host. */
export function leadHere(): void {
  if (!location.protocol.startsWith('http')) return
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-here]'))
    link.href = addressOf(link.dataset['here'] ?? '')
}
