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
    format(form: 'bibtex' | 'biblatex', options: { format: 'object' }): readonly BibliographyEntry[]
    format(form: 'ris', options: { format: 'object' }): readonly Readonly<Record<string, string | readonly string[]>>[]
    format(form: string, options: { format: string; template?: string; lang?: string; nosort?: boolean }): string
  }

  export interface BibliographyEntry {
    readonly type: string
    readonly label: string
    readonly properties: Readonly<Record<string, string>>
  }

  export const plugins: {
    readonly config: {
      get(plugin: '@csl'): { readonly styles: { add(name: string, style: string): void } }
      get(plugin: '@bibtex'): { readonly format: { asciiOnly: boolean; checkLabel: boolean } }
    }
  }
}

declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-csl'
declare module '@citation-js/plugin-ris'
