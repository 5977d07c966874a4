import type { Code } from './codes.ts'

/** What is put into the page before it is printed. */
export interface Additions {
  /** The code of each figure, by its id, with what it is in words. */
  readonly codes: Readonly<Record<string, Code & { readonly label: string }>>
  /** The heading of the contents. */
  readonly contents: string
  /** What stands before the number of a page. */
  readonly page: string
}

/**
 * Runs in the page: makes of the book as one page one for paper. What is for a screen is taken out, the contents and the
 * codes of the figures are put in, and each part gets a running head.
 */
export function prepare({ codes, contents, page }: Additions): void {
  const SVG = 'http://www.w3.org/2000/svg'
  const all = (selector: string, within: ParentNode = document) => [...within.querySelectorAll<HTMLElement>(selector)]
  const made = (name: string, className: string, ...children: readonly (Node | string)[]) => {
    const element = document.createElement(name)
    element.className = className
    element.append(...children)
    return element
  }
  const site = document.documentElement.dataset['root'] ?? ''

  function takeOut(): void {
    const screen =
      'script, .masthead, .skip, .stale, .folds, .controls, .status, .toc, .drawing.narrow, .colophon, .symbols, .scripted-only'
    const front = '.title-page > :not(header, .cover)'
    for (const element of all(`${screen}, ${front}, .book > .lab`)) element.remove()
  }

  /** A drawing is one picture with all its words; its figure is a group of it and its caption. */
  function describe(): void {
    for (const svg of all('.drawing svg')) {
      const said = [...svg.querySelectorAll(':scope > title, :scope > desc')].map(({ textContent }) => textContent)
      svg.removeAttribute('aria-labelledby')
      svg.removeAttribute('aria-describedby')
      svg.removeAttribute('aria-hidden')
      svg.setAttribute('role', 'img')
      svg.setAttribute('aria-label', said.join('. '))
    }
    for (const figure of all('figure')) figure.setAttribute('role', 'group')
    for (const group of all('figure .drawing')) for (const name of ['role', 'aria-label']) group.removeAttribute(name)
  }

  function addCodes(): void {
    for (const figure of all('figure')) {
      const code = codes[figure.id]
      const caption = figure.querySelector('figcaption')
      if (!code || !caption) continue
      const svg = document.createElementNS(SVG, 'svg')
      svg.setAttribute('viewBox', `0 0 ${code.size} ${code.size}`)
      svg.setAttribute('role', 'img')
      svg.setAttribute('aria-label', code.label)
      const path = document.createElementNS(SVG, 'path')
      path.setAttribute('d', code.path)
      svg.append(path)
      const link = made('a', 'code', svg) as HTMLAnchorElement
      link.href = code.address
      caption.append(link)
    }
  }

  /** What the book consists of: its front, its chapters and what follows them. */
  const parts = () =>
    all('.book > *').map((part) => (part.matches('.chapter') ? (part.firstElementChild as HTMLElement) : part))

  function entry(anchor: string, number: string, title: Node | string): HTMLElement {
    const page = made('span', 'page', '0')
    page.dataset['of'] = anchor
    const link = made('a', '', ...(number ? [made('span', 'numeral', number)] : []), title, made('span', 'dots'), page)
    ;(link as HTMLAnchorElement).href = `#${anchor}`
    return made('li', '', link)
  }

  function addContents(): void {
    const list = document.createElement('ol')
    for (const part of parts().slice(1)) {
      const number = part.querySelector('.kicker')?.textContent?.replace(/^\D*\s/, '') ?? ''
      const title = part.querySelector('[data-rank="1"]')?.textContent ?? ''
      const item = entry(part.id, number, title)
      const sections = all('[data-rank="2"][id]', part).map((heading) => {
        const words = document.createElement('span')
        words.append(...[...heading.childNodes].map((node) => node.cloneNode(true)))
        return entry(heading.id, '', words)
      })
      if (sections.length > 0) item.append(made('ol', '', ...sections))
      list.append(item)
    }
    const heading = made('h2', '', contents)
    heading.dataset['rank'] = '1'
    parts()[0]?.after(made('nav', 'pages leaf', heading, list))
  }

  /** A way back to a place says its page: the first of a chapter behind the chapter's name, the others instead of a count. */
  function addPages(): void {
    for (const link of all('a.place[href^="#"]')) {
      const number = made('span', 'page', '0')
      number.dataset['of'] = decodeURIComponent(link.getAttribute('href')?.slice(1) ?? '')
      if (link.hasAttribute('aria-label')) link.replaceChildren(number)
      else link.append(`, ${page} `, number)
      link.removeAttribute('aria-label')
    }
  }

  /** Each part is printed on pages of its own name, whose head says the part's title. */
  function addHeads(): void {
    const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ').trim()}"`
    const book = quoted(document.querySelector('h1')?.firstChild?.textContent ?? '')
    const rules = parts()
      .slice(1)
      .map((part, at) => {
        const title = part.querySelector('[data-rank="1"]')?.textContent ?? ''
        const kicker = part.querySelector('.kicker')?.textContent
        const holder = part.closest<HTMLElement>('.chapter') ?? part
        holder.style.setProperty('page', `part-${at}`)
        const head = quoted(kicker ? `${kicker} · ${title}` : title)
        return `@page part-${at} { @top-left { content: ${book} } @top-right { content: ${head} } }`
      })
    document.head.append(made('style', '', rules.join('\n')))
  }

  /** What was linked and is not on paper is on the site. */
  function relink(): void {
    const lab = `${site}lab.html`
    for (const link of all('a[href^="#"]') as HTMLAnchorElement[]) {
      const hash = link.getAttribute('href') ?? ''
      if (document.getElementById(decodeURIComponent(hash.slice(1)))) continue
      link.href = hash.startsWith('#figure=') ? lab + hash : site
    }
  }

  addCodes()
  takeOut()
  describe()
  addHeads()
  addContents()
  addPages()
  relink()
}

/** Runs in the page: fills in the numbers of the pages on which the entries of the contents, and the places that others lead back to, stand. */
export function fillIn(pages: Readonly<Record<string, number>>): void {
  for (const place of document.querySelectorAll<HTMLElement>('.page[data-of]'))
    place.textContent = String(pages[place.dataset['of'] ?? ''] ?? '')
}
