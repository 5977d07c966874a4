/** What the script of a figure's page says, in one place. */
export const STRINGS = {
  copied: 'Copied',
  selected: 'Selected: now copy it',
  same: 'This is the version that was cited.',
  other: (others: string, same: string) =>
    `You followed a citation of another version of this figure: its ${others} ${same ? `have changed, its ${same} have not` : 'have all changed'}.`,
  how: 'To see the one that was cited, build the version of the book that the citation names; files of the figure name their commit too.',
  parts: { parameters: 'parameters', data: 'data', drawing: 'drawing or words' },
  unreadable: 'The address names a version that cannot be read; this is the newest.',
  and: ' and ',
} as const
