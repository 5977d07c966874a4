import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { printBook } from '../../../src/site/print.ts'
import { tinyBook } from '../../fixture-book.ts'
import { checked, deadLinks, entriesOf } from './epub-file.ts'

const chapter = String.raw`---
title: Odd & ends <such as these>
description: What else a chapter may hold.
---

## A heading with $x^2 < \sqrt{2}$ & more

$$
\begin{aligned} \mathbb{E}\,X &= \sum_{k=1}^{n} \binom{n}{k} \mathbf{v}_k, & \mathcal{L} &\in \mathfrak{g} \\ \boxed{y} &= \cancel{x} + \overbrace{a+b}^{c} \end{aligned}
$$

$$
f(x) = \begin{cases} -1 & \text{if } x < 0 \\ \lim_{h\to 0} \log_2 h & \text{else} \end{cases}, \qquad \left\| \frac{\partial a}{\partial b} \right\|_{\max} \label{eq:odd}
$$

See <Ref to="eq:odd" />, $\overline{z} \stackrel{!}{=} \operatorname{sign}(z) \pmod p$ and \`<code> & "quotes"\`. ~~Not~~ a [link](https://example.org/?a=1&b=2).

| a | b |
|---|:-:|
| 1 | 2 |

- [ ] to do
- done[^1]

[^1]: A footnote.

\`\`\`python
print("1 < 2 & 3")
\`\`\`

<Figure id="remainder-by-time" />
`.replaceAll('\\`', '`')

const book = tinyBook({
  'book.yaml': [
    'cover: remainder-by-time\n',
    'doi: 10.5281/zenodo.1234567\npublisher: P & Co.\nrepository: https://example.org/r\nkeywords: [a & b]\n',
  ],
  'chapters/decay.mdx': chapter,
  'notation.yaml': 'symbols:\n  - { id: odd, symbol: x, meaning: an odd one }\n',
})
const file = join(book.folder, 'dist', 'book.epub')
beforeAll(() => printBook({ book: book.file }, join(book.folder, 'dist')))
afterAll(() => book.remove())

test('EPUBCheck finds nothing wrong where a chapter has every kind of thing, and a book no cover', () => {
  expect(checked(file).faults).toEqual([])
  expect(deadLinks(entriesOf(file))).toEqual([])
})
