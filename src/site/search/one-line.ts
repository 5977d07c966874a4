/** Environments that only say how lines of a formula stand below each other. */
const LAYOUT = /^(?:align|aligned|alignedat|gather|gathered|multline|split)\*?$/

/** Where an environment begins or ends, a line ends, or a column does. */
const TOKEN = /\\(begin|end)\{(\w+\*?)\}|\\\\(?:\[[^\]]*\])?|\\&|&/g

/** A formula of TeX whose lines follow each other: matrices within them keep their rows and columns. */
export function inOneLine(tex: string): string {
  const open: string[] = []
  return tex.replace(TOKEN, (token: string, edge?: string, name = '') => {
    const inside = open.at(-1) ?? ''
    if (edge === 'begin') open.push(name)
    if (edge === 'end') open.pop()
    const isLayout = LAYOUT.test(edge ? name : inside)
    return isLayout && token !== '\\&' ? ' ' : token
  })
}
