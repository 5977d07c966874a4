/** TeX without the colors that symbols share with marks of figures, which LaTeX refuses and nobody would want to hear. */
export function uncoloredTex(tex: string): string {
  return tex.replace(/\\textcolor\s*\{[^{}]*\}/g, '')
}
