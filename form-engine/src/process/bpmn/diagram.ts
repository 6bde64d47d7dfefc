import type { Process, ProcessStep } from '../../service.ts'
import { stepsBefore } from '../walk-process.ts'

export type Gateway = 'exclusive' | 'inclusive' | 'parallel'
/** A place of the diagram; the lane is that of the agency and role that work there. */
export type DiagramNode = { id: string; lane: string } & (
  | { kind: 'start' | 'end' | Gateway }
  | { kind: 'task'; step: ProcessStep }
)
/** `of`: the step whose condition the flow carries; `isDefault`: it is taken when no other one is. */
export type DiagramFlow = { id: string; from: string; to: string; of?: ProcessStep; isDefault?: boolean }
export type Diagram = { nodes: DiagramNode[]; flows: DiagramFlow[] }

export const laneOf = ({ unitKind, role }: Pick<ProcessStep, 'unitKind' | 'role'>): string =>
  `${unitKind} ${role}`

/** The steps that begin together: after the same ones, which stand above them. */
type Group = { before: string[]; members: ProcessStep[] }

const isConditional = ({ when, decided, otherwise }: ProcessStep): boolean =>
  when !== undefined || decided !== undefined || otherwise === true

/**
 * The places and flows of a table: steps that follow the same ones branch at a gateway, several that are followed meet at one, and what
 * nothing follows ends. A table that is still faulty is drawn as far as it goes.
 */
export function diagramOf(process: Pick<Process, 'steps'>): Diagram {
  const first = process.steps[0]
  if (!first) return { nodes: [], flows: [] }
  const diagram = createDiagram()
  diagram.node({ id: 'start', kind: 'start', lane: laneOf(first) })
  for (const step of process.steps) diagram.node({ id: taskId(step), kind: 'task', lane: laneOf(step), step })
  const groups = groupsOf(process)
  const exits = exitsOf(process, groups, diagram)
  const alone = choicesOf(process, groups)
  for (const [index, group] of groups.entries()) addGroup(diagram, group, { index, exits, alone })
  const last = process.steps.filter(({ id }) => !exits.has(id))
  for (const step of last) {
    const id = step === process.steps.at(-1) ? 'end' : `end_${step.id}`
    diagram.node({ id, kind: 'end', lane: laneOf(step) })
    diagram.flow({ from: taskId(step), to: id })
  }
  return diagram.made
}

/** The place of a step in its diagram. */
export const taskId = ({ id }: Pick<ProcessStep, 'id'>): string => `step_${id.replaceAll(/[^\w.-]/g, '_')}`

function createDiagram() {
  const made: Diagram = { nodes: [], flows: [] }
  return {
    made,
    node: (node: DiagramNode) => void made.nodes.push(node),
    flow: (flow: Omit<DiagramFlow, 'id'>) =>
      void made.flows.push({ id: `flow_${made.flows.length + 1}`, ...flow }),
  }
}
type Making = ReturnType<typeof createDiagram>

function groupsOf(process: Pick<Process, 'steps'>): Group[] {
  const groups = new Map<string, Group>()
  for (const [index, step] of process.steps.entries()) {
    const above = new Set(process.steps.slice(0, index).map(({ id }) => id))
    const before = [...new Set(stepsBefore(process, step))].filter((id) => above.has(id))
    const group = groups.get(before.join()) ?? { before, members: [] }
    group.members.push(step)
    groups.set(before.join(), group)
  }
  return [...groups.values()]
}

/** Where the flows out of a step begin: at itself, or at a fork when several groups follow it. */
function exitsOf(
  process: Pick<Process, 'steps'>,
  groups: readonly Group[],
  diagram: Making,
): Map<string, string> {
  const exits = new Map<string, string>()
  for (const step of process.steps) {
    const following = groups.filter(({ before }) => before.includes(step.id)).length
    if (following === 0) continue
    exits.set(step.id, following === 1 ? taskId(step) : `fork_${step.id}`)
    if (following === 1) continue
    diagram.node({ id: `fork_${step.id}`, kind: 'parallel', lane: laneOf(step) })
    diagram.flow({ from: taskId(step), to: `fork_${step.id}` })
  }
  return exits
}

/** What a step rests on: of each choice between steps, the one that was taken on every way to it. */
type Choices = ReadonlyMap<string, ReadonlyMap<Group, ProcessStep>>

function choicesOf(process: Pick<Process, 'steps'>, groups: readonly Group[]): Choices {
  const choices = new Map<string, Map<Group, ProcessStep>>()
  for (const step of process.steps) {
    const group = groups.find(({ members }) => members.includes(step))!
    const [one, ...others] = group.before.map((id) => choices.get(id) ?? new Map<Group, ProcessStep>())
    const common = [...(one ?? [])].filter(([of, taken]) => others.every((other) => other.get(of) === taken))
    const own = isConditional(step) || group.members.some(isConditional) ? [[group, step] as const] : []
    choices.set(step.id, new Map([...common, ...own]))
  }
  return choices
}

function addGroup(
  diagram: Making,
  { before, members }: Group,
  { index, exits, alone }: { index: number; exits: ReadonlyMap<string, string>; alone: Choices },
): void {
  const lane = laneOf(members[0]!)
  const sources = before.length === 0 ? ['start'] : before.map((id) => exits.get(id)!)
  let from = sources[0]!
  if (sources.length > 1) {
    diagram.node({ id: `join_${index}`, kind: joinKind(before, alone), lane })
    for (const source of sources) diagram.flow({ from: source, to: `join_${index}` })
    from = `join_${index}`
  }
  if (members.length === 1 && !isConditional(members[0]!)) {
    diagram.flow({ from, to: taskId(members[0]!) })
    return
  }
  diagram.node({ id: `split_${index}`, kind: splitKind(before, members), lane })
  diagram.flow({ from, to: `split_${index}` })
  addBranches(diagram, `split_${index}`, { index, members })
}

function addBranches(
  diagram: Making,
  split: string,
  { index, members }: { index: number; members: ProcessStep[] },
) {
  const only = members.filter(({ otherwise }) => otherwise)
  const chosen = members.some(isConditional)
  for (const step of members)
    diagram.flow({
      ...{ from: split, to: taskId(step) },
      ...(only.length === 1 && step.otherwise ? { isDefault: true } : chosen && { of: step }),
    })
  if (!chosen || only.length > 0 || !members.every(isConditional)) return
  const none = `none_${index}`
  diagram.node({ id: none, kind: 'end', lane: laneOf(members[0]!) })
  diagram.flow({ from: split, to: none, isDefault: true })
}

/** Steps of which one at most is taken are chosen between; the rest begin as their conditions say, or all together. */
function splitKind(before: readonly string[], members: readonly ProcessStep[]): Gateway {
  if (!members.some(isConditional)) return 'parallel'
  if (!members.every(isConditional)) return 'inclusive'
  const named = members.filter(({ otherwise }) => !otherwise)
  const rest = members.length - named.length
  if (named.length <= 1 && rest <= 1) return 'exclusive'
  const decisions = named.flatMap(({ decided = [] }) => decided)
  const apart = new Set(decisions).size === decisions.length && named.every(({ decided }) => decided)
  return before.length === 1 && apart && rest <= 1 ? 'exclusive' : 'inclusive'
}

/** All of them come, one of them comes, or those that were taken. */
function joinKind(before: readonly string[], alone: Choices): Gateway {
  const choices = before.map((id) => alone.get(id) ?? new Map<Group, ProcessStep>())
  if (choices.every((one) => one.size === 0)) return 'parallel'
  const apart = (a: ReadonlyMap<Group, ProcessStep>, b: ReadonlyMap<Group, ProcessStep>) =>
    [...a].some(([group, taken]) => {
      const other = b.get(group)
      return other && other !== taken && splitKind(group.before, group.members) === 'exclusive'
    })
  return choices.every((a, i) => choices.every((b, j) => i === j || apart(a, b))) ? 'exclusive' : 'inclusive'
}
