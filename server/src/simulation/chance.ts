/** Chance that is the same for the same seed, on every machine. */
export type Chance = {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from 0 up to, not including, `count`. */
  below(count: number): number
  between(least: number, most: number): number
  is(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** One of the list, each as often as its weight says. */
  weighted<T extends { weight: number }>(list: readonly T[]): T
  /**
   * An id for something that begins at `at` (ms): a UUID of version 7, so that what begins together lies together in every index and
   * a million take no longer each than ten thousand.
   */
  id(at: number): string
}

/** `stream` keeps what is drawn for one purpose apart from all else, so that a change there moves nothing here. */
export function createChance(seed: number, stream: string): Chance {
  const draw = generator(seed, stream)
  const next = () => draw() / 2 ** 32
  const below = (count: number) => Math.floor(next() * count)
  return {
    next,
    below,
    between: (least, most) => least + next() * (most - least),
    is: (probability) => next() < probability,
    pick: (list) => list[below(list.length)]!,
    weighted(list) {
      let left = next() * list.reduce((sum, { weight }) => sum + weight, 0)
      for (const one of list) {
        left -= one.weight
        if (left < 0) return one
      }
      return list.at(-1)!
    },
    id: (at) => uuid(at, draw(), draw(), draw()),
  }
}

/** sfc32 of PractRand: small, fast, and without known bias at the amounts that are drawn here. */
function generator(seed: number, stream: string): () => number {
  let [a, b, c, d] = [seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0, hash(stream), 1]
  const draw = () => {
    const sum = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return sum >>> 0
  }
  for (let warm = 0; warm < 20; warm++) draw()
  return draw
}

/** FNV-1a, 32 bits. */
export function hash(text: string): number {
  let sum = 0x811c9dc5
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193)
  return sum >>> 0
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')

function uuid(at: number, x: number, y: number, z: number): string {
  const time = hex(Math.floor(at), 12)
  const variant = hex(0x8000 | (y & 0x3fff), 4)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(x & 0xfff, 3)}-${variant}-${hex(y >>> 16, 4)}${hex(z, 8)}`
}
