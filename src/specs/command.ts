import type { ParamValue } from '../contracts.ts'

/** Words that YAML reads as something other than a text. */
const NO_TEXT = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf|infinity)$/i

/** The command that rebuilds the book with these params changed: safe to paste into a POSIX shell. */
export function commandOf(base: string, changed: ReadonlyMap<string, ParamValue>): string {
  const settings = [...changed].map(([name, value]) => `--set ${shellWord(`${name}=${yamlOf(value)}`)}`)
  return [base, ...(settings.length > 0 && !base.includes(' -- ') ? ['--'] : []), ...settings].join(' ')
}

/** A value as YAML in one line. */
function yamlOf(value: ParamValue): string {
  if (typeof value === 'object') return `[${(value as readonly (number | string)[]).map(yamlOf).join(', ')}]`
  if (typeof value !== 'string') return String(value)
  return /^[a-z][\w-]*$/i.test(value) && !NO_TEXT.test(value) ? value : JSON.stringify(value)
}

/** One word of a shell, quoted where it must be. */
export function shellWord(word: string): string {
  return /^[\w.=,:/+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
