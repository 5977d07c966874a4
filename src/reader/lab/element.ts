type Props<K extends keyof HTMLElementTagNameMap> = Partial<Omit<HTMLElementTagNameMap[K], 'style' | 'dataset'>>

/** An element with properties and children; texts are never read as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  props: Props<K> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), props)
  made.append(...children)
  return made
}

/** A button that does something. */
export function button(label: string, act: () => void, props: Props<'button'> = {}): HTMLButtonElement {
  return element('button', { type: 'button', onclick: act, ...props }, label)
}
