interface Said {
  /** The flag or variable as typed, for error messages. */
  readonly flag: string
}

/** A param set by itself; the name is '' if there is no `=`. */
export interface SetLayer extends Said {
  readonly kind: 'set'
  readonly name: string
  readonly text: string
}

/** A YAML file that gives any of the params, relative to the working folder. */
export interface FileLayer extends Said {
  readonly kind: 'file'
  readonly path: string
}

/** A file of the book's presets, by its name without `.yaml`. */
export interface PresetLayer extends Said {
  readonly kind: 'preset'
  readonly name: string
}

/** One way to change params of a book; layers are put on one another in order, so later wins. */
export type Layer = SetLayer | FileLayer | PresetLayer

/** The layer of `name=value`, the value written as in YAML. */
export function setLayer(text: string, flag: string): SetLayer {
  const at = text.indexOf('=')
  return { kind: 'set', name: text.slice(0, Math.max(at, 0)).trim(), text: text.slice(at + 1), flag }
}

/**
 * The layers that the environment asks for, as on machines that have no command line: `BOOK_PRESET`, `BOOK_PARAMS`, then
 * `BOOK_SET`, whose `name=value` are parted by `;` or line ends. An empty variable asks for nothing.
 */
export function environmentLayers({ BOOK_PRESET, BOOK_PARAMS, BOOK_SET }: NodeJS.ProcessEnv): Layer[] {
  const set = (BOOK_SET ?? '').split(/[;\n]/).map((text) => text.trim())
  return [
    ...(BOOK_PRESET ? [{ kind: 'preset', name: BOOK_PRESET, flag: `BOOK_PRESET=${BOOK_PRESET}` } as const] : []),
    ...(BOOK_PARAMS ? [{ kind: 'file', path: BOOK_PARAMS, flag: `BOOK_PARAMS=${BOOK_PARAMS}` } as const] : []),
    ...set.filter((text) => text !== '').map((text) => setLayer(text, `BOOK_SET ${text}`)),
  ]
}
