const FIELDS = 'input, textarea, select, [contenteditable], [role=textbox], dialog[open] *'

/** Whether a key is meant for what has the focus, or for a window over the page, and not for the page. */
export const isTyped = ({ isComposing, target }: KeyboardEvent): boolean =>
  isComposing ||
  (target instanceof Element && target.matches(FIELDS)) ||
  document.querySelector('dialog[open]') !== null
