declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'woff2' | 'woff' | 'sfnt'
      noHinting?: boolean
      keepFeatures?: readonly string[]
    },
  ): Promise<Buffer>
}

declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown, options?: { forceType?: string })
    readonly data: readonly object[]
    format(form: string, options: { format: string; template?: string; lang?: string; nosort?: boolean }): string
  }
}

declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-csl'
