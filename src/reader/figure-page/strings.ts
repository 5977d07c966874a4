/** What the script of a figure's page says, in one place. */
export const STRINGS = {
  copied: 'Copied',
  selected: 'Selected: copy it with the keyboard',
  same: 'This is the version that was cited.',
  other: (others: string, same: string) =>
    `You followed a citation of another version of this figure: its ${others} ${same ? `have changed, its ${same} have not` : 'have all changed'}.`,
  how: 'To see the one that was cited, take the version of the book and the commit that the citation names, and build the book from there.',
  parts: { parameters: 'parameters', data: 'data', drawing: 'drawing or words' },
  sameParts: { parameters: 'parameters', data: 'data', drawing: 'drawing and words' },
  and: ' and ',
} as const
