import { uncoloredTex } from '../../specs/uncolored-tex.ts'

const NAMESPACE = 'http://www.w3.org/1998/Math/MathML'

/** The TeX of a formula that KaTeX set, without the number and the colors that it has on the page. */
export function texOf(formula: Element): string {
  const tex = formula.querySelector('annotation')?.textContent ?? ''
  return uncoloredTex(tex.replace(/\\tag\{[^}]*\}/, '')).trim()
}

/** The MathML of a formula that KaTeX set, as a text that stands by itself, with its TeX as its annotation. */
export function mathmlOf(formula: Element): string {
  const math = formula.querySelector('math')
  if (!math) return ''
  const copy = math.cloneNode(true) as Element
  const annotation = copy.querySelector('annotation')
  if (annotation) {
    annotation.setAttribute('encoding', 'application/x-tex')
    annotation.textContent = uncoloredTex(annotation.textContent)
  }
  const text = new XMLSerializer().serializeToString(copy)
  return text.includes(NAMESPACE) ? text : text.replace('<math', `<math xmlns="${NAMESPACE}"`)
}
