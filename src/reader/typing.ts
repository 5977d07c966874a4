const FIELDS = 'input, textarea, select, [contenteditable], [role=textbox], dialog[open] *'

/** Whether a key is meant for a field, or for a dialog that is open, and not for the page. */
export function isTyping({ target, isComposing }: KeyboardEvent): boolean {
  const isInField = target instanceof Element && target.matches(FIELDS)
  return isComposing || isInField || document.querySelector('dialog[open]') !== null
}
