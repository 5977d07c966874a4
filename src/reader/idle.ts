/** Acts when the page has loaded and been painted, and there is nothing else to do. */
export function afterLoad(act: () => void): void {
  const whenPainted = () => requestAnimationFrame(() => whenIdle(act))
  if (document.readyState === 'complete') whenPainted()
  else addEventListener('load', whenPainted)
}

/** Acts when there is nothing else to do, or soon, in browsers that do not know when that is. */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in self) requestIdleCallback(act)
  else setTimeout(act, 16)
}
