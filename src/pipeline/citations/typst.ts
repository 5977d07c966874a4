import { mapParts } from './facts.ts'
import { printPhrases } from './phrases.ts'
import { plainMath } from './plain-math.ts'
import { typstMath } from './typst-math.ts'

/** Text as Typst markup. */
export function typstText(text: string): string {
  return text.replace(/[\\#$*_`<>@~[\]/]|^[=+-]/g, '\\$&')
}

/** A formula of TeX as one of Typst; one that has no safe equivalent is said in words. */
export function typstFormula(tex: string): string {
  const math = typstMath(tex)
  return math === undefined ? typstText(plainMath(tex)) : `$${math}$`
}

/** A line in which $…$ is TeX, as Typst markup. */
export function typstTitle(title: string): string {
  return mapParts(title, typstText, typstFormula)
}

/** Markdown with $TeX$ as Typst markup of one paragraph. */
export function typstCaption(markdown: string): string {
  return printPhrases(markdown, {
    text: typstText,
    math: typstFormula,
    emphasis: (printed) => `#emph[${printed}]`,
    strong: (printed) => `#strong[${printed}]`,
    code: (words) => `#raw("${words.replace(/["\\]/g, '\\$&')}")`,
  })
}
