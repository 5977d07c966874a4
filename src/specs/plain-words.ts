const GREEK: Readonly<Record<string, string>> = Object.fromEntries(
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega'
    .split(' ')
    .map((name, k) => [name, String.fromCharCode(0x3b1 + k + (k > 16 ? 1 : 0))]),
)

/** Markdown with short $TeX$ as words for those who hear it: letters by their names' signs, without markup. */
export function plainWords(text: string): string {
  return text
    .replace(/\\[lr]Vert ?|\\\|/g, '‖')
    .replace(/\\(?:var)?([a-z]+)/g, (_, name: string) => GREEK[name] ?? `${name} `)
    .replace(/[$\\{}]/g, '')
    .replace(/\s+(?=[_^])/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
