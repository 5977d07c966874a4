import { READING } from '../../strings.ts'
import { button, element } from '../lab/element.ts'
import { hrefOf } from '../site.ts'
import { forgetReading, keptReading } from './kept.ts'
import { type Progress, percentOf } from './progress.ts'

/** Shows in the list of chapters how far each is read, and above it where to go on. */
export function showWhatIsRead(list: Element): void {
  const reading = keptReading()
  if (!reading) return
  const marks = Object.entries(reading.chapters).flatMap(([chapter, progress]) => {
    const entry = list.querySelector(`a[href="${CSS.escape(chapter)}.html"]`)
    const read = entry && mark(progress)
    if (read) entry.after(' ', read)
    return read ?? []
  })
  const last = reading.chapters[reading.last]
  if (!last || marks.length === 0) return
  const place = element(
    'a',
    { href: hrefOf(`${reading.last}.html`, last.anchor) },
    READING.place(last.name, last.title),
  )
  const line = element('p', { className: 'go-on' }, `${READING.goOn}: `, place, ' ')
  line.append(
    button(READING.forget, () => {
      forgetReading()
      for (const shown of [line, ...marks]) shown.remove()
    }),
  )
  list.before(line)
}

function mark({ share }: Progress): HTMLElement {
  const percent = percentOf(share)
  const read = element('span', { className: 'read' }, percent === 100 ? READING.whole : READING.share(percent))
  read.style.setProperty('--share', `${percent}%`)
  return read
}
