/** What a key on a live drawing asks for: to go on among points or series, to turn to another entry of a matrix, or to act. */
export type Step =
  | { readonly go: readonly [series: number, point: number] }
  | { readonly turn: readonly [down: number, right: number] }
  | { readonly act: 'choose' | 'table' | 'enlarge' }

const FAR = Number.POSITIVE_INFINITY

const GO: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  Home: [0, -FAR],
  End: [0, FAR],
}

const ACT: Readonly<Record<string, 'choose' | 'table' | 'enlarge'>> = { Enter: 'choose', t: 'table', e: 'enlarge' }

/** The step that a key asks for, if any. */
export function stepOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): Step | undefined {
  if (ctrlKey || metaKey || altKey) return undefined
  const by = GO[key]
  if (by && shiftKey && key.startsWith('Arrow')) return { turn: by }
  if (by) return { go: by }
  const act = ACT[key.length === 1 ? key.toLowerCase() : key]
  return act && { act }
}
