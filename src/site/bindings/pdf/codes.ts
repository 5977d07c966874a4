import { encode } from 'uqr'

/** The code of an address as squares on a grid. */
export interface Code {
  readonly address: string
  /** Modules a side, with the quiet zone. */
  readonly size: number
  /** The dark modules as an SVG path. */
  readonly path: string
}

/** Modules around a code that stay light. @see ISO/IEC 18004, 5.3.8, quiet zone. */
const QUIET = 4

/** The QR code that leads to an address. */
export function codeOf(address: string): Code {
  const { size, data } = encode(address, { ecc: 'M', border: QUIET })
  const runs = data.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '#' : ' '))
        .join('')
        .matchAll(/#+/g),
    ].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  )
  return { address, size, path: runs.join('') }
}
