/** Where one page leaves for the next what its reader looked for. */
export const HIT = 'search-hit'
