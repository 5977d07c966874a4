/** A text as the content of an element of XML or HTML. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** The text that the content of an element stands for, of the entities that {@link escaped} and Vega write. */
export function unescaped(content: string): string {
  return content.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
