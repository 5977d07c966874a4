import { BookError } from './problems.ts'

const FULL: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is used up',
  EROFS: 'the disk cannot be written to',
}

const DISK: Readonly<Record<string, string>> = {
  ...FULL,
  EACCES: 'it may not be written',
  EPERM: 'it may not be written',
}

/** Whether something failed because nothing more can be written, whatever it was. */
export function isOfFullDisk({ code }: { readonly code?: string | undefined }): boolean {
  return code !== undefined && Object.hasOwn(FULL, code)
}

/** A failure of the disk as a problem of whoever asked for the folder. */
export function diskProblem(error: unknown, out: string): BookError | undefined {
  const { code, cause, path } = error as { code?: string; cause?: unknown; path?: string }
  if (code === undefined || !Object.hasOwn(DISK, code)) return cause ? diskProblem(cause, out) : undefined
  const what = `${DISK[code]} (${code}${path ? `, ${path}` : ''})`
  return new BookError([{ where: `--out ${out}`, what, instead: 'The edition that was there is as it was.' }])
}
