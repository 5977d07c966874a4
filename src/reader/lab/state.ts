/** What a reader set: a figure, and params as texts, those that differ from the edition's. */
export interface State {
  readonly figure: string
  readonly values: ReadonlyMap<string, string>
}

/** What the address of a page with an open drawer has before its state, which keeps it apart from every anchor. */
const DRAWER = '#lab?'

/** A state as the part of an address after `#`: `figure=id&name=value`. */
export function hashOf({ figure, values }: State): string {
  const pairs = [['figure', figure], ...values].filter(([, text]) => text !== undefined) as [string, string][]
  return pairs.map(([name, text]) => `${encoded(name)}=${encoded(text)}`).join('&')
}

/** The same for a drawer on a page. */
export function drawerHash(state: State): string {
  return DRAWER + hashOf(state)
}

/** The state in the address of the lab, whatever is in it; without a figure its name is ''. */
export function stateIn(hash: string): State {
  const pairs = [...new URLSearchParams(hash.replace(/^#/, ''))]
  const values = new Map(pairs.filter(([name]) => name !== 'figure' && name !== ''))
  return { figure: pairs.find(([name]) => name === 'figure')?.[1] ?? '', values }
}

/** The state of a drawer in an address, if there is one. */
export function drawerStateIn(hash: string): State | undefined {
  return hash.startsWith(DRAWER) ? stateIn(hash.slice(DRAWER.length)) : undefined
}

/** Commas and brackets stay readable. */
const encoded = (text: string) =>
  encodeURIComponent(text)
    .replace(/%2C|%5B|%5D/g, (code) => decodeURIComponent(code))
    .replaceAll('%20', '+')
