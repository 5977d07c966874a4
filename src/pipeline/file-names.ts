/** A file of a figure, by what its name says. */
export interface FigureFile {
  readonly name: string
  /** What it is for: to show, to compute with, to draw anew, to be cited by, or something that is not known here. */
  readonly kind: 'picture' | 'data' | 'spec' | 'citation' | 'other'
  /** As programs call it: `svg`, `pdf`, `png`, `csv`, `json`, `data-package`, `vega-lite`; else the ending of the name. */
  readonly format: string
  /** Of a picture for print: how wide it is to be printed, in mm. */
  readonly widthMm?: number
  /** Of a picture. */
  readonly inks?: 'color' | 'grey'
  /** Of a picture in pixels for print: how many of them an inch has. */
  readonly dpi?: number
}

const CITATION = /^(\.biblatex)?\.bib$|^\.ris$|^\.csl\.json$|^\.(apa|ieee)\.txt$/

/** What the name of a file of a figure says; nothing for the script that brings it to life, which is for its pages only. */
export function figureFile(name: string, id: string): FigureFile | undefined {
  const rest = name.startsWith(id) ? name.slice(id.length) : name
  if (rest === '.js') return undefined
  const [, width, grey, dpi, picture] = rest.match(/^(?:-(\d+)mm)?(-grey)?(?:-(\d+)dpi)?\.(svg|pdf|png)$/) ?? []
  if (picture !== undefined)
    return {
      name,
      kind: 'picture',
      format: picture,
      ...(width !== undefined && { widthMm: Number(width) }),
      inks: grey === undefined ? 'color' : 'grey',
      ...(dpi !== undefined && { dpi: Number(dpi) }),
    }
  if (rest.endsWith('.csv')) return { name, kind: 'data', format: 'csv' }
  if (name === 'datapackage.json') return { name, kind: 'data', format: 'data-package' }
  if (CITATION.test(rest)) return { name, kind: 'citation', format: rest.slice(1) }
  if (rest === '.json') return { name, kind: 'data', format: 'json' }
  if (rest === '.vl.json') return { name, kind: 'spec', format: 'vega-lite' }
  return { name, kind: 'other', format: rest.slice(rest.lastIndexOf('.') + 1) }
}
