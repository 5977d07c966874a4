import rehypeKatex from 'rehype-katex'
import rehypeStringify from 'rehype-stringify'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { rehypeSoundMath } from './sound-math.ts'
import { rehypeUnbroken } from './unbroken.ts'

const processor = unified()
  .use(remarkParse)
  .use(remarkMath)
  .use(remarkRehype)
  .use(rehypeKatex)
  .use(rehypeSoundMath)
  .use(rehypeUnbroken)
  .use(rehypeStringify)

/**
 * Markdown with $TeX$ as HTML; HTML in the text is dropped. One paragraph loses its <p>.
 * @throws {Error} on TeX that does not parse.
 */
export function markdownHtml(text: string): string {
  const file = processor.processSync(text)
  const error = file.messages.find(({ source }) => source === 'rehype-katex')
  if (error) throw new Error(String(error.cause ?? error.reason))
  const html = String(file)
  const only = html.match(/^<p>([\s\S]*)<\/p>$/)?.[1]
  return only !== undefined && !only.includes('<p>') ? only : html
}
