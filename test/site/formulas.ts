import katex from 'katex'

/** A formula as pages have it. */
export const formula = (tex: string): string => katex.renderToString(tex)
