export { escaped } from '../specs/escaped.ts'

/** The text that the content of an element stands for, of the entities that {@link escaped} and Vega write. */
export function unescaped(content: string): string {
  return content.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
