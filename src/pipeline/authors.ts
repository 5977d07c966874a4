import { z } from 'zod'

const text = z.string().min(1)

/** An author in book.yaml: a person by given and family name, or one name that is never taken apart, such as a group's. */
export const authorSchema = z
  .strictObject({
    name: text.optional().describe('name of a group, or of a person who has one name'),
    given: text.optional().describe('given names of a person'),
    family: text.optional().describe('family name of a person'),
    orcid: z
      .string()
      .refine((id) => /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(id), 'must be an ORCID iD such as 0000-0002-1825-0097')
      .optional()
      .describe('ORCID iD, sixteen digits in groups of four'),
    affiliation: text.optional().describe('institution'),
  })
  .superRefine(({ name, given, family }, context) => {
    const isOne = name === undefined ? family !== undefined : family === undefined && given === undefined
    const message = 'must have either a name or a family name (beside which it may have a given name)'
    if (!isOne) context.addIssue({ code: 'custom', message })
  })

/** An author of a book. */
export type Author = z.output<typeof authorSchema>

/** The name of an author as it is printed. */
export function authorName({ name, given, family }: Author): string {
  return name ?? [given, family].filter(Boolean).join(' ')
}

/** The names of all authors in a line, as a byline has them. */
export function byline(authors: readonly Author[]): string {
  return authors.map(authorName).join(', ')
}
