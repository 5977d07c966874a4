import { FUNCTIONS, SIGN_OF } from './symbols.ts'
import { MATRICES, SPACES, WORDS, WRAPPERS } from './typst-commands.ts'

/** There is no equivalent that is surely right. */
class NoEquivalent extends Error {}

/** TeX of a formula as math of Typst, or undefined where a command has no equivalent that is surely right. */
export function typstMath(tex: string): string | undefined {
  try {
    const tokens = tex.match(/\\[A-Za-z]+\*?|\\.|\d+(?:\.\d+)?|\s+|./gsu) ?? []
    return new Formula(tokens).whole()
  } catch (error) {
    if (error instanceof NoEquivalent) return undefined
    throw error
  }
}

class Formula {
  readonly #tokens: readonly string[]
  #at = 0

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens
  }

  whole(): string {
    const printed = this.#until(() => this.#peek() === undefined)
    if (printed === '') throw new NoEquivalent()
    return printed
  }

  /** The next token that is no space, which stays. */
  #peek(): string | undefined {
    while (this.#tokens[this.#at]?.trim() === '') this.#at++
    return this.#tokens[this.#at]
  }

  /** The next token that is no space. */
  #next(): string {
    this.#peek()
    return this.#raw()
  }

  #raw(): string {
    const token = this.#tokens[this.#at++]
    if (token === undefined) throw new NoEquivalent()
    return token
  }

  #until(isEnd: () => boolean): string {
    const atoms: string[] = []
    while (!isEnd()) {
      const token = this.#next()
      if (token === '^' || token === '_') atoms.push(`${atoms.pop() ?? '""'}${token}${scripted(this.#argument())}`)
      else if (token === "'") atoms.push(`${atoms.pop() ?? '""'}'`)
      else atoms.push(this.#atom(token))
    }
    return atoms.filter((atom) => atom !== '').join(' ')
  }

  /** What a command or a script applies to: a group, or one token of which a number is its first digit. */
  #argument(): string {
    const token = this.#next()
    if (/^\d{2}|^\d\./.test(token)) throw new NoEquivalent()
    return this.#atom(token)
  }

  /** An argument between commas, which its own would be taken for. */
  #part(): string {
    return apart(this.#argument())
  }

  #atom(token: string): string {
    if (token === '{') return this.#group()
    if (token.startsWith('\\')) return this.#command(token.slice(1))
    if (/^[}&^_#"$@~%]$/.test(token)) throw new NoEquivalent()
    return token === '/' ? '\\/' : token
  }

  #group(): string {
    const printed = this.#until(() => this.#peek() === '}')
    this.#next()
    return printed === '' ? '""' : printed
  }

  #command(name: string): string {
    const sign = SIGN_OF.get(name)
    if (sign !== undefined) return sign
    if (FUNCTIONS.has(name)) return name
    if (name in SPACES) return SPACES[name] as string
    if (name === 'frac' || name === 'tfrac' || name === 'dfrac') return `frac(${this.#part()}, ${this.#part()})`
    if (name === 'operatorname' || name === 'operatorname*') return `op("${this.#words()}")`
    if (WORDS.has(name)) return `"${this.#words()}"`
    if (name === 'begin') return this.#matrix()
    if (name === 'left' || name === 'right') return this.#peek() === '.' ? this.#dropped() : ''
    if (name === 'lvert' || name === 'rvert' || name === 'vert') return '|'
    if (name === '|') return '‖'
    if (/^[{}%&#_$]$/.test(name)) return `\\${name}`
    const wrapper = Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name] : undefined
    if (wrapper === undefined || this.#peek() === '[') throw new NoEquivalent()
    return `${wrapper}(${this.#part()})`
  }

  #dropped(): string {
    this.#next()
    return ''
  }

  /** The plain words in a group. */
  #words(): string {
    if (this.#next() !== '{') throw new NoEquivalent()
    let words = ''
    for (let token = this.#raw(); token !== '}'; token = this.#raw()) {
      if (token === '\\,') words += ' '
      else if (/^[\p{L}\d.,\s-]+$/u.test(token)) words += token
      else throw new NoEquivalent()
    }
    return words
  }

  #matrix(): string {
    const name = this.#environment()
    const options = Object.hasOwn(MATRICES, name) ? MATRICES[name] : undefined
    if (options === undefined) throw new NoEquivalent()
    const isBreak = () => ['&', '\\\\', '\\end', undefined].includes(this.#peek())
    let cells = ''
    for (let end = ''; end !== '\\end'; end = this.#next(), cells += end === '&' ? ', ' : end === '\\\\' ? '; ' : '') {
      cells += apart(this.#until(isBreak))
    }
    if (this.#environment() !== name) throw new NoEquivalent()
    return `mat(${options}${cells})`
  }

  #environment(): string {
    if (this.#next() !== '{') throw new NoEquivalent()
    let name = ''
    for (let token = this.#next(); token !== '}'; token = this.#next()) name += token
    return name
  }
}

function scripted(argument: string): string {
  return /^[\p{L}\p{N}]$/u.test(argument) ? argument : `(${argument})`
}

/** @throws {NoEquivalent} if a comma or semicolon of its own would part it further. */
function apart(argument: string): string {
  if (/[,;]/.test(argument)) throw new NoEquivalent()
  return argument
}
