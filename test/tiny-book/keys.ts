import type { Key } from '../../src/contracts.ts'

/** How the figure draws what the chapter names. */
export const keys = { left: { ink: '@blue' } } satisfies Record<string, Key>
