import { COPYING } from '../../strings.ts'
import { copy } from './clipboard.ts'

/** Copies code and says so beside it; where the browser does not let it, the code is selected. */
export async function copyCode(code: Element, said: Element): Promise<void> {
  const isCopied = await copy(code.textContent ?? '', said, { done: COPYING.copied, refused: COPYING.selected })
  if (!isCopied) getSelection()?.selectAllChildren(code)
}
