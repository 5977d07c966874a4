import { FORMULAS, LINKS } from '../../strings.ts'
import { button, element } from '../lab/element.ts'
import { copyLink } from './anchors.ts'
import { copy } from './clipboard.ts'
import { mathmlOf, texOf } from './formula.ts'
import { told } from './told.ts'

/** Distance in px between a button and its menu, and between that and the edge of the window. */
const GAP = 4

/** Gives every displayed formula a menu; only those that are wider than the page stay scrollable by keys. */
export function addMenus(): void {
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) reachIfCut(target as HTMLElement)
  })
  for (const equation of document.querySelectorAll<HTMLElement>('main .equation')) {
    equation.append(opener(equation))
    // The menu copies the link too: one stop for the keyboard is enough.
    equation.querySelector<HTMLElement>('.anchor')?.setAttribute('tabindex', '-1')
    const box = equation.querySelector('.formula')
    if (box) sizes.observe(box)
  }
}

function reachIfCut(box: HTMLElement): void {
  const isCut = box.scrollWidth > box.clientWidth
  if (isCut) box.tabIndex = 0
  else box.removeAttribute('tabindex')
  box.role = isCut ? 'region' : null
  box.ariaLabel = isCut ? FORMULAS.wide(nameOf(box.parentElement)) : null
}

const nameOf = (equation: Element | null) => (equation?.id ? equation.ariaLabel : null) ?? FORMULAS.formula

function opener(equation: HTMLElement): HTMLButtonElement {
  const open = button('', () => toggle(equation, open), {
    className: 'formula-open',
    ariaLabel: FORMULAS.menu(nameOf(equation)),
    ariaExpanded: 'false',
  })
  return open
}

function toggle(equation: HTMLElement, open: HTMLButtonElement): void {
  const list = equation.querySelector<HTMLElement>('.formula-menu') ?? menu(equation, open)
  list.togglePopover({ source: open })
}

function menu(equation: HTMLElement, open: HTMLButtonElement): HTMLElement {
  const { refused } = FORMULAS
  const list = element('ul', { className: 'formula-menu', popover: 'auto' })
  const item = (words: string, act: () => void) => {
    const choose = () => {
      list.hidePopover()
      act()
    }
    return element('li', {}, button(words, choose))
  }
  list.append(
    item(FORMULAS.tex, () => void copy(texOf(equation), told, { done: FORMULAS.copiedTex, refused })),
    item(FORMULAS.mathml, () => void copy(mathmlOf(equation), told, { done: FORMULAS.copiedMathml, refused })),
  )
  const link = equation.querySelector<HTMLAnchorElement>('.anchor')
  if (link) list.append(item(LINKS.copy, () => void copyLink(link)))
  list.addEventListener('toggle', ({ newState }) => {
    open.ariaExpanded = String(newState === 'open')
    if (newState === 'open') list.querySelector('button')?.focus()
  })
  list.addEventListener('beforetoggle', ({ newState }) => {
    if (newState === 'open') place(list, open)
  })
  equation.append(list)
  return list
}

/** Below its button, and within the window. */
function place({ style }: HTMLElement, open: HTMLButtonElement): void {
  const { bottom, right } = open.getBoundingClientRect()
  style.top = `${scrollY + bottom + GAP}px`
  style.right = `${document.documentElement.clientWidth - right}px`
}
