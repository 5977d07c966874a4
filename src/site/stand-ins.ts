/** A typeface that readers' machines have, standing in while ours is on its way. */
interface StandIn {
  /** Names that the machine may know this cut by. */
  readonly local: readonly string[]
  /** Mean advance of its letters, weighted by how often English has them, in em. */
  readonly width: number
}

interface Face {
  readonly weight: number
  readonly width: number
  readonly standIns: Readonly<Record<string, StandIn>>
}

interface Typeface {
  readonly ascent: number
  readonly descent: number
  readonly faces: readonly Face[]
}

/** Widths and heights as @capsizecss/unpack 4.0.1 and @capsizecss/metrics 4.3.0 give them. */
const TYPEFACES: Readonly<Record<'serif' | 'sans', Typeface>> = {
  serif: {
    ascent: 1.036,
    descent: 0.335,
    faces: [
      {
        weight: 400,
        width: 0.45,
        standIns: {
          georgia: { local: ['Georgia'], width: 0.4458 },
          noto: { local: ['Noto Serif', 'Noto Serif Regular', 'NotoSerif-Regular'], width: 0.481 },
          dejavu: { local: ['DejaVu Serif', 'DejaVuSerif'], width: 0.5166 },
          times: { local: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif'], width: 0.4063 },
        },
      },
      {
        weight: 600,
        width: 0.457,
        standIns: {
          georgia: { local: ['Georgia Bold', 'Georgia-Bold'], width: 0.5186 },
          noto: { local: ['Noto Serif Bold', 'NotoSerif-Bold'], width: 0.512 },
          dejavu: { local: ['DejaVu Serif Bold', 'DejaVuSerif-Bold'], width: 0.5703 },
          times: {
            local: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold'],
            width: 0.4326,
          },
        },
      },
    ],
  },
  sans: {
    ascent: 1,
    descent: 0.326,
    faces: [
      {
        weight: 400,
        width: 0.418,
        standIns: {
          roboto: { local: ['Roboto', 'Roboto Regular', 'Roboto-Regular'], width: 0.4448 },
          segoe: { local: ['Segoe UI', 'SegoeUI'], width: 0.4434 },
          arial: { local: ['Arial', 'ArialMT', 'Liberation Sans'], width: 0.4458 },
          dejavu: { local: ['DejaVu Sans', 'DejaVuSans'], width: 0.5083 },
        },
      },
      {
        weight: 600,
        width: 0.431,
        standIns: {
          roboto: { local: ['Roboto Bold', 'Roboto-Bold'], width: 0.4521 },
          segoe: { local: ['Segoe UI Bold', 'SegoeUI-Bold'], width: 0.4751 },
          arial: { local: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold'], width: 0.48 },
          dejavu: { local: ['DejaVu Sans Bold', 'DejaVuSans-Bold'], width: 0.5742 },
        },
      },
    ],
  },
}

/**
 * Style rules that give fonts of the reader's machine the width and height of ours, so that the text hardly moves when
 * ours arrive: faces, and lists of them as `--serif-stand-ins` and `--sans-stand-ins`.
 */
export function standInRules(): string {
  const families = Object.entries(TYPEFACES).map(([kind, { faces }]) => {
    const names = Object.keys(faces[0]?.standIns ?? {}).map((name) => `"${kind} as ${name}"`)
    return `--${kind}-stand-ins:${names.join(',')}`
  })
  return [...Object.entries(TYPEFACES).flatMap(faceRules), `:root{${families.join(';')}}`].join('\n')
}

function faceRules([kind, { ascent, descent, faces }]: [string, Typeface]): string[] {
  return faces.flatMap(({ weight, width, standIns }) =>
    Object.entries(standIns).map(([name, standIn]) => {
      const scale = width / standIn.width
      const percent = (share: number) => `${(100 * share).toFixed(2)}%`
      const rules = [
        `font-family:"${kind} as ${name}"`,
        `font-weight:${weight}`,
        `src:${standIn.local.map((local) => `local("${local}")`).join(',')}`,
        `size-adjust:${percent(scale)}`,
        `ascent-override:${percent(ascent / scale)}`,
        `descent-override:${percent(descent / scale)}`,
        'line-gap-override:0%',
      ]
      return `@font-face{${rules.join(';')}}`
    }),
  )
}
