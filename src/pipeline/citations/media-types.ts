const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  json: 'application/json',
  'vl.json': 'application/vnd.vegalite.v6+json',
  svg: 'image/svg+xml',
  png: 'image/png',
  pdf: 'application/pdf',
  epub: 'application/epub+zip',
  zip: 'application/zip',
  woff2: 'font/woff2',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  'csl.json': 'application/vnd.citationstyles.csl+json',
  cff: 'application/yaml',
  yaml: 'application/yaml',
  xml: 'application/xml',
  atom: 'application/atom+xml',
}

/** The media type of a file by the end of its name. */
export function mediaType(path: string): string {
  const [, second, last = ''] = path.match(/(?:\.([^./]+))?\.([^./]+)$/) ?? []
  return TYPES[`${second}.${last}`] ?? TYPES[last] ?? 'application/octet-stream'
}
