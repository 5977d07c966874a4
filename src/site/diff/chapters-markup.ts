import type { ChapterChange } from './chapters.ts'
import type { Sources } from './figures-markup.ts'
import { html, type Markup } from './markup.ts'
import type { SentenceChange } from './sentences.ts'
import { counted } from './summary.ts'
import { fold, markedWords, side } from './words-markup.ts'

/** Chapters with more changed sentences are folded. */
const MANY = 40

/** The sentences that changed, by chapter, each with a link to its place. */
export function chaptersMarkup(chapters: readonly ChapterChange[], sources: Sources): Markup {
  return html`${chapters.map((chapter) => {
    const { title, only, sentences } = chapter
    const count = html`<span class="small">${counted(sentences.length, 'sentence')}${only && html`, only in ${side(only)}`}</span>`
    const list = html`<ul class="sentences">${sentences.map((change) => sentenceMarkup(change, chapter.page, sources))}</ul>`
    return fold(html`<h3>${title}</h3> ${count}`, list, only === undefined && sentences.length <= MANY)
  })}`
}

function sentenceMarkup({ a, b }: SentenceChange, page: string, { at }: Sources): Markup {
  const { id } = b ?? a ?? { id: '' }
  const which = b ? 'b' : 'a'
  const href = `${at[which]}${page}${id && `#${encodeURIComponent(id)}`}`
  return html`<li>${markedWords(a?.text, b?.text)} <a class="place" href="${href}">in ${which.toUpperCase()}</a></li>`
}
