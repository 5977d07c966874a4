import type { Carrier } from './stamp.ts'

/** In JSON the stamp is the last property, by a name that the format has for such things. */
export const jsonCarrier = (property: string): Carrier => ({
  stamped: (body, stamp) =>
    Buffer.from(`${body.toString('utf8').slice(0, -1)},"${property}":${JSON.stringify(stamp)}}`),
  read(file) {
    const { [property]: stamp, ...rest } = JSON.parse(file.toString('utf8')) as Record<string, unknown>
    return stamp === undefined ? undefined : { body: Buffer.from(JSON.stringify(rest)), stamp }
  },
})
