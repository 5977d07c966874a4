import type { Connect } from 'vite'
import type { Holder } from '../../integration.ts'
import { twinned, twinPath } from './names.ts'
import { imprintOf } from './twins.ts'

/** Answers for the twins of a book that is served, from its pages as the server prints them. */
export function servedTwins(holder: Pick<Holder, 'book' | 'chapters'>): Connect.NextHandleFunction {
  return async (request, response, next) => {
    const { book, chapters } = holder
    const pages = twinned(chapters)
    const path = pages.find((page) => request.url === `/${twinPath(page)}`)
    if (path === undefined) return next()
    try {
      const answer = await fetch(`http://${request.headers.host}/${path}`)
      if (!answer.ok) return next()
      const { twinOf } = await import('./twin.ts')
      const { markdown } = twinOf({ path, html: await answer.text(), book: imprintOf(book), pages })
      response.setHeader('Content-Type', 'text/markdown; charset=utf-8').end(markdown)
    } catch (error) {
      next(error)
    }
  }
}
