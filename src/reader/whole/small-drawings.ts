import { unpacked } from '../carried.ts'

const small = matchMedia('(max-width: 719px)')

/** Puts the drawings for small screens in their places once the screen is one; until then the others stand there. */
export function unpackSmallDrawings(): void {
  small.addEventListener('change', () => void unpackAll())
  void unpackAll()
}

async function unpackAll(): Promise<void> {
  if (!small.matches) return
  const drawings = [...document.querySelectorAll<HTMLElement>('.drawing[data-packed]')]
  const texts = await Promise.all(drawings.map(({ dataset }) => unpacked(dataset['packed'] ?? '')))
  for (const [at, drawing] of drawings.entries()) {
    drawing.innerHTML = texts[at] ?? ''
    delete drawing.dataset['packed']
  }
}
