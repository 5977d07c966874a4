import { jsonCarrier } from './json.ts'
import { pdfCarrier } from './pdf.ts'
import { pngCarrier } from './png.ts'
import type { Carrier } from './stamp.ts'
import { svgCarrier } from './svg.ts'

/** What carries stamps, by the format of the file. */
export const CARRIERS: ReadonlyMap<string, Carrier> = new Map([
  ['svg', svgCarrier],
  ['png', pngCarrier],
  ['pdf', pdfCarrier],
  ['json', jsonCarrier('provenance')],
  ['vl.json', jsonCarrier('usermeta')],
  ['datapackage.json', jsonCarrier('provenance')],
])
