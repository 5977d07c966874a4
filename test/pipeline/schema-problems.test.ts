import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { exampleOf, jsonSchemaOf, ruleOf, schemaProblems } from '../../src/pipeline/schema-problems.ts'
import { parseYaml } from '../../src/pipeline/yaml-file.ts'

const distinct = (item: z.ZodNumber | z.ZodInt) =>
  z
    .array(item)
    .min(3)
    .refine((values) => new Set(values).size === values.length)
    .meta({ uniqueItems: true })

const rules: [z.ZodType, string][] = [
  [z.int().min(2).max(128), 'an integer from 2 to 128'],
  [z.int(), 'an integer'],
  [z.int().min(1), 'an integer of at least 1'],
  [z.number(), 'a number'],
  [z.number().min(-0.5).max(0.5), 'a number from -0.5 to 0.5'],
  [z.number().max(-3), 'a number of at most -3'],
  [z.number().gt(0), 'a number greater than 0'],
  [z.number().gt(0).max(1), 'a number greater than 0 and of at most 1'],
  [z.number().min(5).lt(9), 'a number of at least 5 and less than 9'],
  [z.int().gt(3), 'an integer greater than 3'],
  [z.number().gt(7).lt(7.5), 'a number greater than 7 and less than 7.5'],
  [z.number().lt(-2), 'a number less than -2'],
  [z.boolean(), 'true or false'],
  [z.enum(['haar', 'qr']), 'one of haar, qr'],
  [z.string(), 'a text'],
  [z.url(), 'a URL'],
  [z.array(z.int().min(2).max(8)).min(2).max(4), 'a list of 2 to 4 values, each an integer from 2 to 8'],
  [z.array(z.number()).length(3), 'a list of 3 values, each a number'],
  [z.array(z.string()).min(1), 'a list of at least 1 values, each a text'],
  [z.array(z.boolean()), 'a list of values, each true or false'],
  [z.array(z.int()).min(1).meta({ uniqueItems: true }), 'a list of at least 1 different values, each an integer'],
  [distinct(z.int().min(2).max(9)), 'a list of at least 3 different values, each an integer from 2 to 9'],
  [distinct(z.number().max(9)), 'a list of at least 3 different values, each a number of at most 9'],
  [z.strictObject({ name: z.string() }), 'a group of named values'],
]

test.each(rules)('rule %#: %2$s', (schema, rule) => {
  expect(ruleOf(schema)).toBe(rule)
})

test('every example of a value, as YAML reads it, is one that the schema takes', () => {
  for (const [schema, rule] of rules.filter(([schema]) => !(schema instanceof z.ZodObject))) {
    expect(schema.safeParse(parse(exampleOf(schema))), `${rule}: ${exampleOf(schema)}`).toMatchObject({ success: true })
  }
})

test('unit and meaning stand beside the rule', () => {
  const schema = z.int().min(1).max(9).meta({ unit: 'days', description: 'how long' })
  expect(jsonSchemaOf(schema)).toMatchObject({ unit: 'days', description: 'how long' })
})

const schema = z
  .strictObject({
    url: z.url(),
    group: z.strictObject({ size: z.int().min(1).max(9), sizes: z.array(z.int().min(2)).max(3) }),
    people: z.array(z.strictObject({ name: z.string() })),
  })
  .refine(({ group }) => group.size !== 7, { path: ['group', 'size'], message: 'must not be 7' })

function problemsIn(text: string) {
  const yaml = parseYaml(text, 'a.yaml')
  const { error } = schema.safeParse(yaml.data)
  return error ? schemaProblems(error, schema, yaml) : []
}

const valid = 'url: https://example.org/\ngroup:\n  size: 3\n  sizes: [2, 3]\npeople:\n  - name: A\n  - name: B\n'

test('what the schema takes has no problems', () => {
  expect(problemsIn(valid)).toEqual([])
})

test('each wrong value is told with its path, its line, its own rule and what was found', () => {
  expect(problemsIn(valid.replace('3\n', '30\n').replace('[2, 3]', '\n    - 2\n    - 1').replace('B', '4'))).toEqual([
    { where: 'a.yaml', line: 3, what: 'group.size must be an integer from 1 to 9, got 30' },
    { where: 'a.yaml', line: 6, what: 'group.sizes.1 must be an integer of at least 2, got 1' },
    { where: 'a.yaml', line: 9, what: 'people.1.name must be a text, got 4' },
  ])
  expect(problemsIn(valid.replace('https://example.org/', 'somewhere'))[0]?.what).toBe(
    'url must be a URL, got "somewhere"',
  )
})

test('each unknown name is told with its line and the names that are legal there', () => {
  expect(problemsIn(`${valid}extra: 1\n`.replace('size:', 'siz: 1\n  size:'))).toEqual([
    { where: 'a.yaml', line: 3, what: 'group.siz is not a known name', instead: 'Did you mean size?' },
    { where: 'a.yaml', line: 9, what: 'extra is not a known name', instead: 'Legal: url, group, people.' },
  ])
})

test('a relation that does not hold is told in its own words', () => {
  expect(problemsIn(valid.replace('size: 3', 'size: 7'))).toEqual([
    { where: 'a.yaml', line: 3, what: 'group.size must not be 7, got 7' },
  ])
})

test('a file that is no group at all is told so', () => {
  expect(problemsIn('just text')[0]?.what).toBe('the file must be a group of named values, got "just text"')
  expect(problemsIn('')[0]?.what).toBe('the file must be a group of named values, got null')
})
