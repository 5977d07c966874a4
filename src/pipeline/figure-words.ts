import { readFileSync } from 'node:fs'
import type { FigureWords } from '../specs/spoken.ts'
import type { Problem } from './problems.ts'

const WORDS = {
  title: 'a title',
  caption: 'a caption',
  alt: 'an alt text: one or two sentences that stand in for the picture',
  description: 'a long description: what the drawing shows, with its numbers',
} as const

/** The words that a figure lacks, and those that print a value which its Result has not. */
export function wordFaults(words: FigureWords, file: string): Problem[] {
  return (Object.keys(WORDS) as (keyof typeof WORDS)[]).flatMap((key) => {
    const at = { where: file, line: lineOfWord(file, key) }
    const text = words[key]
    if (typeof text !== 'string' || !text.trim())
      return [
        {
          ...at,
          what: `the figure has no ${key}; it needs ${WORDS[key]}`,
          instead: `For example ${key}: (result) => \`…\``,
        },
      ]
    const bad = text.match(/NaN|Infinity|undefined|\[object/)?.[0]
    return bad
      ? [{ ...at, what: `the figure's ${key} says "${bad}": a value it prints does not exist in the Result` }]
      : []
  })
}

/** The line of a figure file that says a word, or of its export if none does. */
export function lineOfWord(file: string, word: string): number {
  const lines = readFileSync(file, 'utf8').split('\n')
  const said = lines.findIndex((line) => new RegExp(`^\\s*(async )?${word}\\b`).test(line))
  return (said < 0 ? lines.findIndex((line) => line.startsWith('export default')) : said) + 1
}
