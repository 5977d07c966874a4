import type { Root } from 'hast'
import { plainText } from './search/plain-text.ts'

/** About as many characters of text as the first screen of a phone has below the title and the contents of a chapter. */
const SCREEN = 600

/** Where, on a page, what is below its first screen begins. What stands there has it as an attribute. */
export const BELOW = 'data-below'

/** A rehype plugin that marks the block of a chapter that what is below the first screen begins with. */
export function rehypeBelow() {
  return ({ children }: Root): void => {
    let characters = 0
    for (const node of children) {
      if (characters >= SCREEN && node.type === 'element') {
        node.properties[BELOW] = ''
        return
      }
      characters += plainText(node).length
    }
  }
}
