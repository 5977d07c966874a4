import { decoded } from '../../specs/decoded.ts'

/** What a service worker keeps of an edition. */
export interface KeptEdition {
  /** Tells what pages of this edition load. */
  readonly mark: string
  /** The path of its manifest, which is not kept, and must agree when it is fetched. */
  readonly manifest: string
  /** The SHA-256 of every file that is kept, in base64, by its path from the book's root. */
  readonly files: Readonly<Record<string, string>>
}

/** The path that a request is answered by; nothing for what is not kept, or is asked for by a page of another edition. */
export function keptPath(
  { url, isPage }: { readonly url: string; readonly isPage: boolean },
  root: string,
  { mark, files }: Pick<KeptEdition, 'mark' | 'files'>,
): string | undefined {
  if (!url.startsWith(root)) return undefined
  const { pathname, searchParams } = new URL(url)
  const asked = searchParams.get('v')
  if (!isPage && asked !== null && asked !== mark) return undefined
  const path = decoded(pathname.slice(new URL(root).pathname.length))
  return [path, `${path}index.html`, `${path}.html`].find((one) => Object.hasOwn(files, one))
}

/** Whether a manifest lists every file as it is kept. */
export function agrees(
  manifest: { readonly files: Readonly<Record<string, { readonly sha256: string } | undefined>> },
  { files }: Pick<KeptEdition, 'files'>,
): boolean {
  return Object.entries(files).every(([path, digest]) => manifest.files[path]?.sha256 === hexOf(digest))
}

function hexOf(base64: string): string {
  return [...atob(base64)].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('')
}
