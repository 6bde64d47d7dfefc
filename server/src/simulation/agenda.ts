/** What is still to happen, earliest first; of things of the same moment the one that was put down first. */
export type Agenda<T> = {
  readonly length: number
  add(at: number, what: T): void
  /** Takes the earliest thing that happens before `until`; undefined when there is none. */
  take(until: number): { at: number; what: T } | undefined
}

export function createAgenda<T>(): Agenda<T> {
  type Entry = { at: number; order: number; what: T }
  const heap: Entry[] = []
  let added = 0
  const before = (a: Entry, b: Entry) => a.at < b.at || (a.at === b.at && a.order < b.order)
  const swap = (i: number, j: number) => {
    const kept = heap[i]!
    heap[i] = heap[j]!
    heap[j] = kept
  }
  function rise(index: number): void {
    for (let at = index; at > 0; ) {
      const above = (at - 1) >> 1
      if (!before(heap[at]!, heap[above]!)) return
      swap(at, above)
      at = above
    }
  }
  function sink(): void {
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      let first = at
      if (left < heap.length && before(heap[left]!, heap[first]!)) first = left
      if (right < heap.length && before(heap[right]!, heap[first]!)) first = right
      if (first === at) return
      swap(at, first)
      at = first
    }
  }
  return {
    get length() {
      return heap.length
    },
    add(at, what) {
      heap.push({ at, order: added++, what })
      rise(heap.length - 1)
    },
    take(until) {
      const first = heap[0]
      if (!first || first.at >= until) return undefined
      const last = heap.pop()!
      if (heap.length > 0) {
        heap[0] = last
        sink()
      }
      return first
    },
  }
}
