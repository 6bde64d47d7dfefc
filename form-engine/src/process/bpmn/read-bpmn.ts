import type { Process, ProcessRole, ProcessStep, StepDecision } from '../../service.ts'
import { inOrder, isStep, type Way, waysInto } from './follow-flows.ts'
import { conditionLanguage, spaces } from './names.ts'
import { ownProcess, ownStep } from './own-facts.ts'
import { type ReadDiagram, type ReadFlow, type ReadNode, readDiagram } from './read-diagram.ts'
import { readXml, type XmlRefusal } from './read-xml.ts'

/** Something in a diagram that the table does not say, or says as a guess. */
export type DiagramNote = { code: string; vi: string; en: string }
export type DiagramRefusal =
  | XmlRefusal
  | { refused: 'not-bpmn' | 'no-step' | 'too-many-steps' | 'too-tangled'; line: number }
export type DiagramReading = { process: Process; notes: DiagramNote[] }

const mostSteps = 50

/**
 * The table that a BPMN 2.0 file says. What our own files say beside the drawing is taken over, so that a file of `writeBpmn` gives
 * back its process; of other files everything that a table can say, with notes of what it cannot. `base`: the process that is being
 * edited, for what the file is silent about.
 */
export function readBpmn(text: string, base: Process): DiagramReading | DiagramRefusal {
  const root = readXml(text)
  if ('refused' in root) return root
  if (root.name !== 'definitions' || root.space !== spaces.bpmn) return { refused: 'not-bpmn', line: 1 }
  const diagram = readDiagram(root)
  const found = diagram.nodes.filter(isStep)
  if (found.length === 0 || found.length > mostSteps)
    return { refused: found.length === 0 ? 'no-step' : 'too-many-steps', line: 1 }
  const ways = new Map(found.map((step) => [step, waysInto(diagram, step)]))
  if ([...ways.values()].includes(undefined)) return { refused: 'too-tangled', line: 1 }
  return tableOf(diagram, ways as Map<ReadNode, Way[]>, base)
}

function tableOf(diagram: ReadDiagram, ways: Map<ReadNode, Way[]>, base: Process): DiagramReading {
  const notes = createNotes()
  const found = [...ways.keys()]
  const before = new Map(
    found.map((step) => [step, [...new Set(ways.get(step)!.flatMap(({ from }) => from ?? []))]]),
  )
  const rank = (step: ReadNode) => Number(step.own?.attributes.number) || found.indexOf(step) + 1
  const { ordered, back } = inOrder(found, before, rank)
  for (const { from, to } of back) {
    notes.add(
      'loop',
      `Đường quay lại từ “${from.name}” về “${to.name}” không có trong bảng: dùng “Trả lại bước trước”`,
      `The way back from “${from.name}” to “${to.name}” is not in the table: “Return” does that`,
    )
    before.set(
      to,
      before.get(to)!.filter((one) => one !== from),
    )
  }
  const ids = idsOf(ordered)
  const decisions = new Map<ReadNode, StepDecision[]>()
  const conditions = new Map(
    ordered.map((step) => {
      const here = ways
        .get(step)!
        .filter(({ from }) => !back.some((one) => one.from === from && one.to === step))
      return [step, conditionOf(step, here, { decisions, notes, diagram })]
    }),
  )
  const steps = ordered.map((node, index): ProcessStep => {
    const after = before.get(node)!.map((one) => ids.get(one)!)
    const above = ordered[index - 1]
    const isAbove = after.length === 1 && above !== undefined && after[0] === ids.get(above)
    const keepsPlace = index === 0 || (isAbove && (!node.own || node.own.attributes.follows === 'above'))
    if (index > 0 && after.length === 0)
      notes.add(
        'no-way',
        `Không có đường nào đến “${node.name}”: cho đứng sau bước phía trên`,
        `No way leads to “${node.name}”: it follows the step above`,
      )
    const facts = node.own ? ownStep(node.own, node.name) : foreignStep(node, base, notes)
    const lane = laneFacts(node, base, notes)
    const offered = decisions.get(node)
    return {
      ...{ step: index + 1, id: ids.get(node)!, originStep: facts.originStep ?? index + 1 },
      ...lane,
      ...facts.rest,
      ...(!keepsPlace && after.length > 0 && { after }),
      ...conditions.get(node),
      ...(offered && { decisions: [...(facts.rest.decisions ?? []), ...offered] }),
    }
  })
  tellOthers(diagram, notes)
  const { own, name } = diagram
  return { process: { ...(own ? ownProcess(own, name, base) : base), steps }, notes: notes.all }
}

type Notes = ReturnType<typeof createNotes>
function createNotes() {
  const all: DiagramNote[] = []
  return {
    all,
    add: (code: string, vi: string, en: string) => {
      if (all.length < 100 && !all.some((one) => one.vi === vi)) all.push({ code, vi, en })
    },
  }
}

/** Kebab case of a name, as ids are. */
function slug(name: string, otherwise: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase()
  const kebab = plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^[-\d]+|-+$/g, '')
  return kebab || otherwise
}

function idsOf(steps: readonly ReadNode[]): Map<ReadNode, string> {
  const taken = new Set<string>()
  return new Map(
    steps.map((step, index) => {
      const wanted = step.own?.attributes.id || slug(step.name, `step-${index + 1}`)
      let id = wanted
      for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`
      taken.add(id)
      return [step, id]
    }),
  )
}

type Conditions = Pick<ProcessStep, 'when' | 'decided' | 'otherwise'>
type Choosing = { decisions: Map<ReadNode, StepDecision[]>; notes: Notes; diagram: ReadDiagram }

/** When the step is taken: what was chosen on every way to it. A way round it is no condition. */
function conditionOf(step: ReadNode, ways: readonly Way[], choosing: Choosing): Conditions {
  const foreign = ways.map(({ from, choices }) => ({ from, choices: choices.filter(isForeign) }))
  const named = foreign.map(({ from, choices }) => choices.length > 0 && offer(from, choices, step, choosing))
  const common = (ways[0]?.choices ?? []).filter((flow) =>
    ways.every(({ choices }) => choices.includes(flow)),
  )
  const own: Conditions = Object.assign({}, ...common.filter((flow) => !isForeign(flow)).map(ownCondition))
  const last = common.filter(isForeign).at(-1)
  if (!last) return own
  if (isRest(last, choosing.diagram)) return { ...own, otherwise: true }
  return { ...own, decided: [...new Set(named.filter((id) => typeof id === 'string'))] }
}

const isForeign = ({ expression, from, id }: ReadFlow): boolean =>
  expression?.language !== conditionLanguage && !(from.default === id && from.id.startsWith('split_'))

/** Whether the flow is taken when no other one is: said so, or the last one where exactly one of all is. */
const isRest = ({ id, from }: ReadFlow, { flows }: ReadDiagram): boolean =>
  from.default === id ||
  (from.default === undefined &&
    from.type === 'exclusiveGateway' &&
    flows.findLast((flow) => flow.from === from)?.id === id)

/** What our own files say of a flow. */
function ownCondition({ expression, from, id }: ReadFlow): Conditions {
  if (from.default === id || !expression) return { otherwise: true }
  try {
    const { when, decided, otherwise } = JSON.parse(expression.text) as Conditions
    return { ...(when && { when }), ...(decided && { decided }), ...(otherwise && { otherwise }) }
  } catch {
    return {}
  }
}

/** Offers what leads along these flows as a decision in the step before them, and returns its id. */
function offer(
  from: ReadNode | null,
  choices: readonly ReadFlow[],
  step: ReadNode,
  { decisions, notes, diagram }: Choosing,
): string | undefined {
  const name =
    choices
      .map((flow) => flow.name || flow.expression?.text || '')
      .filter(Boolean)
      .join(' – ') || step.name
  if (choices.some(({ from: gateway }) => gateway.type !== 'exclusiveGateway'))
    notes.add(
      'one-way',
      `Nhánh “${name}” của một cổng chọn nhiều hướng: trong bảng chỉ chọn một hướng`,
      `The branch “${name}” is one of a gateway that takes several: in the table one is chosen`,
    )
  if (!from) {
    notes.add(
      'choice-at-start',
      `Nhánh “${name}” chọn trước bước đầu tiên: bỏ điều kiện`,
      `The branch “${name}” is chosen before the first step: its condition is left out`,
    )
    return undefined
  }
  const offered = decisions.get(from) ?? []
  const id = slug(name, `way-${diagram.flows.indexOf(choices.at(-1)!) + 1}`)
  if (!offered.some((one) => one.id === id)) offered.push({ id, vi: name, en: name })
  decisions.set(from, offered)
  notes.add(
    'decision',
    `“${from.name}”: hướng “${name}” thành lựa chọn của bước`,
    `“${from.name}”: the branch “${name}” became a decision of the step`,
  )
  return id
}

type Facts = {
  originStep: number | undefined
  rest: Pick<ProcessStep, 'action_vi' | 'action_en' | 'share'> & Partial<ProcessStep>
}

const byMachine = /^(service|script|send|receive|businessRule)Task$/

function foreignStep({ name, type }: ReadNode, base: Process, notes: Notes): Facts {
  if (byMachine.test(type))
    notes.add(
      'no-person',
      `“${name}” do máy làm: trong bảng phải có người làm`,
      `“${name}” is done by a machine: in the table somebody does it`,
    )
  if (/^(callActivity|transaction)$|[sS]ubProcess$/.test(type))
    notes.add(
      'inside-left-out',
      `“${name}” là quy trình con: thành một bước, phần bên trong không lấy`,
      `“${name}” is a process of its own: it became one step, without what is inside`,
    )
  const known = base.steps.find(({ action_vi }) => action_vi === name)
  if (!known) notes.add('no-hours', `“${name}” chưa có số giờ`, `“${name}” has no hours yet`)
  return {
    originStep: known?.originStep,
    rest: { action_vi: name, action_en: known?.action_en ?? '', share: known?.share ?? 0 },
  }
}

const roleWords: readonly [RegExp, ProcessRole][] = [
  [/một cửa|tiếp nhận|trả kết quả|one.?stop|front desk|clerk/i, 'clerk'],
  [/văn thư|đóng dấu|registry|records/i, 'registry-clerk'],
  [/lãnh đạo|chủ tịch|giám đốc|trưởng|leader|chair|director|manager/i, 'leader'],
]

/** Who does a step: what our files say of its lane, else what the name of the lane lets one guess. */
function laneFacts(node: ReadNode, base: Process, notes: Notes): Pick<ProcessStep, 'unitKind' | 'role'> {
  const { role, unitKind } = node.lane?.own?.attributes ?? {}
  const known = role === 'clerk' || role === 'officer' || role === 'leader' || role === 'registry-clerk'
  if (known && unitKind !== undefined) return { unitKind, role }
  const name = node.lane?.name ?? ''
  const guessed = roleWords.find(([words]) => words.test(name))?.[1] ?? 'officer'
  const like =
    base.steps.find((step) => step.role === guessed) ?? base.steps.find((step) => step.role !== 'clerk')
  if (name === '')
    notes.add(
      'lane',
      'Có bước không nằm trong làn nào: lấy công chức chuyên môn của đơn vị, cần xem lại',
      'Some steps are in no lane: an officer of the unit was taken, to be looked at',
    )
  else
    notes.add(
      'lane',
      `Làn “${name}”: lấy vai trò và đơn vị theo tên, cần xem lại`,
      `The lane “${name}”: role and unit were guessed from its name`,
    )
  return { unitKind: like?.unitKind ?? slug(name, 'unit'), role: guessed }
}

/** What else stands in the drawing. */
function tellOthers({ nodes, flows, others }: ReadDiagram, notes: Notes): void {
  for (const { type, name } of [
    ...others,
    ...nodes.filter(({ type }) => /^(intermediate|boundary)/.test(type)),
  ])
    notes.add(
      'not-taken',
      `Không lấy “${name || type}” (${type})`,
      `“${name || type}” (${type}) was not taken`,
    )
  const ends = flows.filter(
    ({ from, to }) => to.type === 'endEvent' && !isStep(from) && !to.id.startsWith('none_'),
  )
  for (const { from, name } of ends)
    notes.add(
      'ends-early',
      `Nhánh “${name || from.name || from.id}” kết thúc ngay: bảng chỉ kết thúc ở bước cuối`,
      `The branch “${name || from.name || from.id}” ends at once: a table ends with its last step only`,
    )
}
