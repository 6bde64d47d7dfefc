import type { Condition } from '../../condition.ts'
import type { Channel, Process, ProcessStep } from '../../service.ts'
import { hoursOf, processIn } from '../choose-process.ts'
import { stepsBefore } from '../walk-process.ts'
import { type Diagram, type DiagramFlow, type DiagramNode, diagramOf, laneOf } from './diagram.ts'
import { type Box, type Layout, layOut } from './lay-out.ts'
import { conditionLanguage, spaces } from './names.ts'
import { writeXml, type XmlNode } from './write-xml.ts'

/** How conditions and lanes are said in the diagram. */
export type DiagramWords = {
  condition: (condition: Condition) => string | undefined
  otherwise: string
  lane: (lane: Pick<ProcessStep, 'unitKind' | 'role'>) => string
}

/**
 * A process as BPMN 2.0 with its drawing: one pool, a lane for each agency and role, a user task for each step, gateways where it
 * branches and meets. What BPMN cannot say stands in elements of our own, so that `readBpmn` gives back the same process.
 */
export function writeBpmn(process: Process, words: DiagramWords): string {
  const diagram = diagramOf(process)
  const lanes = [...new Map(process.steps.map((step) => [laneOf(step), step])).values()]
  return writeXml({
    name: 'bpmn:definitions',
    attributes: {
      ...Object.fromEntries(
        Object.entries(spaces).map(([prefix, space]) => [
          `xmlns:${prefix === 'own' ? 'motcua' : prefix}`,
          space,
        ]),
      ),
      id: 'definitions',
      targetNamespace: spaces.own,
      exporter: 'Mot Cua',
    },
    inside: [
      {
        name: 'bpmn:collaboration',
        attributes: { id: 'collaboration' },
        inside: [
          {
            name: 'bpmn:participant',
            attributes: { id: 'pool', name: process.name_vi, processRef: 'process' },
          },
        ],
      },
      {
        name: 'bpmn:process',
        attributes: { id: 'process', name: process.name_vi, isExecutable: 'false' },
        inside: [
          extension(processFacts(process)),
          {
            name: 'bpmn:laneSet',
            attributes: { id: 'lanes' },
            inside: lanes.map((step, at) => lane(step, at, diagram, words)),
          },
          ...diagram.nodes.map((node) => place(node, process, diagram)),
          ...diagram.flows.map((flow) => sequence(flow, process, words)),
        ],
      },
      drawing(diagram, layOut(diagram), lanes),
    ],
  })
}

const extension = (inside: XmlNode): XmlNode => ({ name: 'bpmn:extensionElements', inside: [inside] })
const own = (name: string, attributes: XmlNode['attributes'], inside: XmlNode['inside'] = []): XmlNode => ({
  name: `motcua:${name}`,
  ...(attributes && { attributes }),
  inside,
})
/** Texts in elements, since blanks around and between them count there. */
const texts = (of: Readonly<Record<string, string | undefined>>): XmlNode[] =>
  Object.entries(of).flatMap(([name, text]) => (text === undefined ? [] : [own(name, undefined, text)]))

const processFacts = (process: Process): XmlNode =>
  own(
    'process',
    {
      id: process.id,
      totalHours: process.totalHours,
      onlineHours: process.onlineHours,
      sure: process.sure,
    },
    [
      ...texts({
        nameVi: process.name_vi,
        nameEn: process.name_en,
        origin: process.origin,
        note: process.note,
      }),
      ...(process.cases ? [own('cases', undefined, JSON.stringify(process.cases))] : []),
      own('leftOut', undefined, JSON.stringify(process.leftOut)),
    ],
  )

function stepFacts(step: ProcessStep, process: Process): XmlNode {
  const hours = (channel: Channel) => {
    const as = processIn(process, channel)
    return Math.round(hoursOf(as, as.steps[process.steps.indexOf(step)]!) * 100) / 100
  }
  const { needs, decisions } = step
  return own(
    'step',
    {
      id: step.id,
      number: step.step,
      originStep: step.originStep,
      hours: hours('desk'),
      onlineHours: process.onlineHours === undefined ? undefined : hours('online'),
      share: step.share,
      onlineShare: step.onlineShare,
      drafts: step.drafts === undefined ? undefined : String(step.drafts),
      // Which step it follows is in the flows; here only that the table leaves it to its place.
      follows: step.after ? undefined : 'above',
    },
    [
      ...texts({
        actionVi: step.action_vi,
        actionEn: step.action_en,
        noteVi: step.note_vi,
        noteEn: step.note_en,
        decisions: decisions && JSON.stringify(decisions),
        needs: needs && JSON.stringify(needs),
        moves: step.moves && JSON.stringify(step.moves),
      }),
    ],
  )
}

function lane(step: ProcessStep, at: number, { nodes }: Diagram, words: DiagramWords): XmlNode {
  const { unitKind, role } = step
  return {
    name: 'bpmn:lane',
    attributes: { id: laneId(at), name: words.lane(step) },
    inside: [
      extension(own('lane', { role, unitKind })),
      ...nodes
        .filter((node) => node.lane === laneOf(step))
        .map(({ id }): XmlNode => ({ name: 'bpmn:flowNodeRef', inside: id })),
    ],
  }
}

const laneId = (at: number): string => `lane_${at + 1}`

const kinds = {
  start: 'bpmn:startEvent',
  end: 'bpmn:endEvent',
  task: 'bpmn:userTask',
  exclusive: 'bpmn:exclusiveGateway',
  inclusive: 'bpmn:inclusiveGateway',
  parallel: 'bpmn:parallelGateway',
} as const

function place(node: DiagramNode, process: Process, { flows }: Diagram): XmlNode {
  const [incoming, outgoing] = [
    flows.filter(({ to }) => to === node.id),
    flows.filter(({ from }) => from === node.id),
  ]
  const isTask = node.kind === 'task'
  return {
    name: kinds[node.kind],
    attributes: {
      id: node.id,
      name: isTask ? `${node.step.step}. ${node.step.action_vi}` : undefined,
      default: outgoing.find(({ isDefault }) => isDefault)?.id,
    },
    inside: [
      ...(isTask ? [extension(stepFacts(node.step, process))] : []),
      ...incoming.map(({ id }): XmlNode => ({ name: 'bpmn:incoming', inside: id })),
      ...outgoing.map(({ id }): XmlNode => ({ name: 'bpmn:outgoing', inside: id })),
    ],
  }
}

function sequence(
  { id, from, to, of, isDefault }: DiagramFlow,
  process: Process,
  words: DiagramWords,
): XmlNode {
  const name = of ? conditionWords(of, process, words) : isDefault ? words.otherwise : undefined
  return {
    name: 'bpmn:sequenceFlow',
    attributes: { id, name: name || undefined, sourceRef: from, targetRef: to },
    inside: of
      ? [
          {
            name: 'bpmn:conditionExpression',
            attributes: { 'xsi:type': 'bpmn:tFormalExpression', language: conditionLanguage },
            inside: JSON.stringify({ when: of.when, decided: of.decided, otherwise: of.otherwise }),
          },
        ]
      : [],
  }
}

/** When a step is taken, as short as it can be said. */
function conditionWords(step: ProcessStep, process: Process, words: DiagramWords): string {
  if (step.otherwise) return words.otherwise
  const offered = process.steps
    .filter(({ id }) => stepsBefore(process, step).includes(id))
    .flatMap(({ decisions = [] }) => decisions)
  const decided = (step.decided ?? []).map((id) => offered.find((one) => one.id === id)?.vi ?? id)
  const when = step.when && (words.condition(step.when) ?? '…')
  return [decided.join(' / '), when].filter(Boolean).join('; ')
}

function drawing(diagram: Diagram, layout: Layout, lanes: readonly ProcessStep[]): XmlNode {
  return {
    name: 'bpmndi:BPMNDiagram',
    attributes: { id: 'diagram' },
    inside: [
      {
        name: 'bpmndi:BPMNPlane',
        attributes: { id: 'plane', bpmnElement: 'collaboration' },
        inside: [
          shape('pool', layout.pool, true),
          ...lanes.map((step, at) => shape(laneId(at), layout.lanes.get(laneOf(step))!, true)),
          ...diagram.nodes.map(({ id }) => shape(id, layout.boxes.get(id)!)),
          ...diagram.flows.map(
            ({ id }): XmlNode => ({
              name: 'bpmndi:BPMNEdge',
              attributes: { id: `${id}_edge`, bpmnElement: id },
              inside: layout.routes
                .get(id)!
                .map(({ x, y }): XmlNode => ({ name: 'di:waypoint', attributes: { x, y } })),
            }),
          ),
        ],
      },
    ],
  }
}

const shape = (of: string, { x, y, width, height }: Box, isHorizontal = false): XmlNode => ({
  name: 'bpmndi:BPMNShape',
  attributes: {
    id: `${of}_shape`,
    bpmnElement: of,
    isHorizontal: isHorizontal ? 'true' : undefined,
  },
  inside: [{ name: 'dc:Bounds', attributes: { x, y, width, height } }],
})
