import { gzipSync } from 'fflate'

/** A text in gzip and base64, the same on every machine; the page unpacks it when it needs it. */
export function packed(text: string): string {
  return Buffer.from(gzipSync(Buffer.from(text), { level: 9, mtime: 0 })).toString('base64')
}
