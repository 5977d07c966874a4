import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { digestOf } from '../store.ts'

/** The file beside CSV files that says what made them. */
export const SIDECAR = 'datapackage.json'

/** Whether a file is data whose stamp another file bears. */
export const isCsv = (path: string) => path.toLowerCase().endsWith('.csv')

/** The path of the file that bears the stamp of a CSV file. */
export const sidecarOf = (csv: string) => join(dirname(csv), SIDECAR)

/** Whether a CSV file, whatever its name is now, has the bytes of one that its data package describes. */
export function isDescribed(csv: string, sidecar: Buffer): boolean {
  const { resources } = JSON.parse(sidecar.toString('utf8')) as { resources: readonly { readonly hash: string }[] }
  const hash = `sha256:${digestOf(readFileSync(csv))}`
  return resources.some((resource) => resource.hash === hash)
}
