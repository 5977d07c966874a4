/** What previews say, in one place. */
export const STRINGS = {
  preview: (of: string) => `Preview: ${of}`,
  follow: 'Go there',
} as const
