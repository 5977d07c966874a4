import { escaped, unescaped } from '../xml.ts'
import type { Carrier } from './stamp.ts'

const ELEMENT = /<metadata id="provenance">([^<]*)<\/metadata>/

/** In an SVG the stamp is the text of a metadata element, as JSON, after the description. */
export const svgCarrier: Carrier = {
  stamped(body, stamp) {
    const element = `</desc><metadata id="provenance">${escaped(JSON.stringify(stamp))}</metadata>`
    return Buffer.from(body.toString('utf8').replace('</desc>', () => element))
  },
  read(file) {
    const text = file.toString('utf8')
    const [element = '', json] = text.match(ELEMENT) ?? []
    if (json === undefined) return undefined
    const stamp: unknown = JSON.parse(unescaped(json))
    return { body: Buffer.from(text.replace(element, () => '')), stamp }
  },
}
