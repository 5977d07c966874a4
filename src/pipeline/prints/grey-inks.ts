import { INKS } from '../../specs/theme.ts'

interface Grey {
  readonly grey: string
  readonly dash: readonly number[]
  readonly shape: string
}

/** What stands for an ink where there is no colour: a grey, and what lines and points have besides to be told apart. */
const GREYS: Readonly<Record<keyof typeof INKS, Grey>> = {
  ink: { grey: '#1f1f1f', dash: [0], shape: 'circle' },
  muted: { grey: '#606060', dash: [0], shape: 'circle' },
  rule: { grey: '#dbdbdb', dash: [0], shape: 'circle' },
  blue: { grey: '#161616', dash: [0], shape: 'circle' },
  vermilion: { grey: '#6e6e6e', dash: [8, 3], shape: 'diamond' },
  green: { grey: '#444444', dash: [3, 2], shape: 'triangle-up' },
  purple: { grey: '#858585', dash: [6, 2, 1, 2], shape: 'square' },
  amber: { grey: '#595959', dash: [10, 2, 3, 2], shape: 'cross' },
  sky: { grey: '#919191', dash: [2, 3], shape: 'triangle-down' },
  grey: { grey: '#7a7a7a', dash: [12, 4], shape: 'triangle-left' },
}

/** The greys by the colour of their ink. */
export const BY_COLOR: ReadonlyMap<string, Grey> = new Map(
  (Object.keys(GREYS) as (keyof typeof INKS)[]).map((name) => [INKS[name].light as string, GREYS[name]]),
)

/** The inks that are colours. */
export const HUES: ReadonlySet<string> = new Set(
  [...BY_COLOR.keys()].filter((color) => ![INKS.ink, INKS.muted, INKS.rule].some(({ light }) => light === color)),
)
