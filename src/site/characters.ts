const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' }

/** Every character of some texts, once. */
export const together = (texts: readonly string[]): string => [...new Set(texts.join(''))].sort().join('')

/** The characters that markup prints. */
export function printedCharacters(html: string): string {
  const text = html.replace(/<[^>]+>/g, '').replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity)
  return together([text])
}
