/**
 * Says words beside a switch, and there only: the one that was pressed, else that of the chapter in the window; the book in
 * one file has one for each chapter.
 */
export function sayBeside(pressed: Element | undefined, words: string): void {
  const all = [...document.querySelectorAll('.sources')]
  const inWindow = () => all.findLast((one) => one.getBoundingClientRect().top < innerHeight / 2) ?? all[0]
  const beside = pressed?.closest('.sources') ?? inWindow()
  for (const one of all) {
    const said = one.querySelector('.sources-said')
    if (said) said.textContent = one === beside ? words : ''
  }
}
