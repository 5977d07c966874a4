/**
 * The Content-Security-Policy that every page works under.
 * @param lost the digest of the one script that stands in a page, that for lost readers; without it that page has no script.
 */
export function strictPolicy(lost?: string): string {
  return [
    "default-src 'none'",
    `script-src 'self'${lost ? ` '${lost}'` : ''}`,
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
