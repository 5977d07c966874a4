/** The links to a figure's files whose names end so, each file once: in the figure, or where its own page lists them. */
export function fileLinks(figure: Element, end: string): HTMLAnchorElement[] {
  const link = `a[href$="${end}"]`
  const inside = figure.querySelectorAll<HTMLAnchorElement>(link)
  const links = inside.length > 0 ? inside : document.querySelectorAll<HTMLAnchorElement>(`.figure-page ${link}`)
  return [...links].filter(({ href }, at, all) => all.findIndex((one) => one.href === href) === at)
}
