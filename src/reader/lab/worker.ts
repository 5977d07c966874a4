/** What runs in the lab's worker: it answers questions about a book, one after the other. */
import { useSameMath } from '../../runs/same-math.ts'
import { made } from './made.ts'
import type { LabBook, Message, Question } from './messages.ts'
import { redrawn } from './redrawn.ts'

useSameMath()

self.serveLab = (book) => {
  self.addEventListener('message', ({ data }: MessageEvent<Question & { readonly id: number }>) => {
    const { id } = data
    const send = (message: Message) => self.postMessage(message)
    try {
      send({ id, answer: answerTo(data, book, (stage) => send({ id, stage })) })
    } catch (error) {
      send({ id, error: error instanceof Error ? error.message : String(error) })
    }
  })
}

function answerTo(question: Question, book: LabBook, onStage: Parameters<typeof redrawn>[2]): unknown {
  const faults = book.check(question.values, question.own)
  if (question.kind === 'check') return faults
  if (faults.length > 0) return { faults }
  return question.kind === 'make' ? { made: made(book, question) } : { redrawn: redrawn(book, question, onStage) }
}
