import type { ReadDiagram, ReadFlow, ReadNode } from './read-diagram.ts'

/** A way into a step: from the step before it, or from a beginning, along the flows at which it was chosen. */
export type Way = { from: ReadNode | null; choices: readonly ReadFlow[] }

export const isStep = ({ type }: ReadNode): boolean => !/(Event|Gateway)$/.test(type)
const isChoosing = ({ type }: ReadNode): boolean =>
  /^(exclusive|inclusive|complex|eventBased)Gateway$/.test(type)

/** How many flows are followed back from one step; a diagram that has more is too tangled to be a table. */
const mostFollowed = 5_000

/** The ways into a step through gateways and events; undefined when there are too many. */
export function waysInto(diagram: ReadDiagram, step: ReadNode): Way[] | undefined {
  const ways: Way[] = []
  let followed = 0
  const follow = (node: ReadNode, choices: readonly ReadFlow[], passed: readonly ReadNode[]): void => {
    for (const flow of diagram.flows.filter(({ to }) => to === node)) {
      if (++followed > mostFollowed || passed.includes(flow.from)) continue
      const taken = isChoice(diagram, flow) ? [flow, ...choices] : choices
      if (isStep(flow.from)) ways.push({ from: flow.from, choices: taken })
      else if (flow.from.type === 'startEvent') ways.push({ from: null, choices: taken })
      else follow(flow.from, taken, [...passed, flow.from])
    }
  }
  follow(step, [], [])
  return followed > mostFollowed ? undefined : ways
}

/** Whether something is decided where the flow begins. */
const isChoice = ({ flows }: ReadDiagram, flow: ReadFlow): boolean =>
  flow.expression !== undefined ||
  flow.from.default === flow.id ||
  (isChoosing(flow.from) && flows.filter(({ from }) => from === flow.from).length > 1)

/** The steps in an order in which each stands below those it follows; flows that lead back are told and not followed. */
export function inOrder(
  steps: readonly ReadNode[],
  before: ReadonlyMap<ReadNode, readonly ReadNode[]>,
  rank: (step: ReadNode) => number,
): { ordered: ReadNode[]; back: { from: ReadNode; to: ReadNode }[] } {
  const ordered: ReadNode[] = []
  const back: { from: ReadNode; to: ReadNode }[] = []
  const left = new Set([...steps].sort((a, b) => rank(a) - rank(b)))
  const placed = new Set<ReadNode>()
  while (left.size > 0) {
    const ready = [...left].find((step) => before.get(step)!.every((one) => placed.has(one)))
    // In a circle: the one that something placed leads to goes first.
    const next =
      ready ?? [...left].find((step) => before.get(step)!.some((one) => placed.has(one))) ?? [...left][0]!
    for (const from of before.get(next)!) if (!placed.has(from)) back.push({ from, to: next })
    ordered.push(next)
    placed.add(next)
    left.delete(next)
  }
  return { ordered, back }
}
