/** The columns of a journal that every edition has files for. */
export const COLUMNS = [
  { name: 'one column', widthMm: 85 },
  { name: 'two columns', widthMm: 174 },
] as const
