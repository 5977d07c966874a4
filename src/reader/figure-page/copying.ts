import { copyCode } from '../copying/code.ts'

/** Lets every button that copies do so. */
export function answerCopying(): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('[data-copy]') : null
    const box = button?.closest('.copyable')
    const [code, said] = ['code', '.said'].map((name) => box?.querySelector(name))
    if (code && said) void copyCode(code, said)
  })
}
