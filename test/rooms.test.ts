import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

interface Arrow {
  readonly file: string
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

/** The parts of Vega that a live figure needs; all of it would be twice as heavy. */
const VEGA = ['dataflow', 'encode', 'interpreter', 'parser', 'scenegraph', 'transforms', 'view', 'view-transforms'].map(
  (part) => `vega-${part}`,
)

/** What compiles a spec and sets words, in Node and in a browser. */
const SPECS = [
  'vega-lite',
  'vega-util',
  'type:vega',
  'type:hast',
  'unified',
  'unist-util-visit',
  'rehype-katex',
  'rehype-stringify',
  'remark-math',
  'remark-parse',
  'remark-rehype',
]

/** What takes digests in a browser. */
const HASHES = ['@noble/hashes/sha2.js', '@noble/hashes/utils.js']

/** Rooms of ours that each room may import; `type:` allows types only. Packages are named where a room is held to a list. */
const ALLOWED: Record<string, readonly string[]> = {
  contracts: [],
  strings: [],
  params: ['zod'],
  compute: ['compute', 'ml-matrix'],
  experiments: ['experiments', 'compute', 'type:contracts', 'type:params'],
  figures: ['figures', 'type:contracts', 'type:experiments'],
  tables: ['tables', 'type:contracts'],
  runs: ['runs', 'tables', 'type:contracts'],
  specs: ['specs', 'tables', 'type:contracts', ...SPECS],
  pipeline: ['pipeline', 'runs', 'specs', 'strings', 'tables', 'type:contracts', 'package'],
  site: ['site', 'pipeline', 'specs', 'strings', 'type:contracts', 'type:reader', 'package'],
  reader: [
    'reader',
    'runs',
    'specs',
    'strings',
    'tables',
    'type:contracts',
    'minisearch',
    'workbox-precaching/PrecacheController.js',
    ...VEGA,
    ...HASHES,
  ],
  scripts: ['scripts', 'pipeline', 'site', 'package'],
}
const STRICT_PACKAGES = new Set([
  'contracts',
  'strings',
  'params',
  'compute',
  'experiments',
  'figures',
  'runs',
  'tables',
  'specs',
  'reader',
])

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|astro|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

function roomOf(file: string): string {
  const path = relative(root, file).replace(/^src\//, '')
  return (path.split('/')[0] as string).replace(/\.ts$/, '')
}

function arrowsOf(file: string): Arrow[] {
  const lines = readFileSync(file, 'utf8').matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'"\n;]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g,
  )
  return [...lines].map(([, typeOnly, name, dynamic]) => {
    const target = (name ?? dynamic) as string
    const to = target.startsWith('.') ? roomOf(resolve(dirname(file), target)) : target
    return { file: relative(root, file), from: roomOf(file), to, typeOnly: typeOnly !== undefined }
  })
}

const files = [...filesIn('src'), ...filesIn('scripts')]
const isAllowed = ({ from, to, typeOnly }: Arrow) => {
  const allowed = ALLOWED[from] ?? []
  const isListed = allowed.includes(to) || (typeOnly && allowed.includes(`type:${to}`))
  return to in ALLOWED || STRICT_PACKAGES.has(from) ? isListed : true
}

test('every import follows the one way data flows', () => {
  const against = files.flatMap(arrowsOf).filter((arrow) => !isAllowed(arrow))
  expect(against).toEqual([])
})

test('an arrow against the order, a foreign package and an unknown room would be seen', () => {
  const arrow = (from: string, to: string, typeOnly = false) => ({ file: '', from, to, typeOnly })
  expect(isAllowed(arrow('compute', 'experiments'))).toBe(false)
  expect(isAllowed(arrow('figures', 'experiments'))).toBe(false)
  expect(isAllowed(arrow('figures', 'experiments', true))).toBe(true)
  expect(isAllowed(arrow('compute', 'node:fs'))).toBe(false)
  expect(isAllowed(arrow('pipeline', 'site'))).toBe(false)
  expect(isAllowed(arrow('pipeline', 'compute'))).toBe(false)
})

test('every file of src stands in a room of DESIGN.md', () => {
  expect(files.map(roomOf).filter((room) => !(room in ALLOWED))).toEqual([])
})

test('the generator does not know the subject of the book', () => {
  const subject =
    /fibonacci|orthogonal|eigen|\brnn\b|recurrent|lasagne|pytorch|gradient|spectral|singular|hidden state|initiali[sz]ation/i
  const generator = files.filter((file) =>
    ['runs', 'tables', 'specs', 'strings', 'pipeline', 'site', 'reader', 'scripts'].includes(roomOf(file)),
  )
  const told = generator.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, i) => (subject.test(line) ? [`${relative(root, file)}:${i + 1} ${line.trim()}`] : [])),
  )
  expect(told).toEqual([])
})

test('compute, experiments and figures have no clock, no input or output and no ambient randomness', () => {
  const ambient = /Math\.random|Date\.now|new Date|performance\.now|process\.|globalThis|\bfetch\(|node:/
  const pure = files.filter((file) => ['compute', 'experiments', 'figures'].includes(roomOf(file)))
  const found = pure.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, i) => (ambient.test(line) ? [`${relative(root, file)}:${i + 1}`] : [])),
  )
  expect(pure.length).toBeGreaterThan(20)
  expect(found).toEqual([])
})
