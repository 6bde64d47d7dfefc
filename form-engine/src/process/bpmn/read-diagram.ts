import { spaces } from './names.ts'
import type { XmlElement } from './read-xml.ts'

/** A place of a diagram that was read; `own` is what our files say of it besides. */
export type ReadNode = {
  id: string
  type: string
  name: string
  lane: { name: string; own: XmlElement | undefined } | undefined
  own: XmlElement | undefined
  default: string | undefined
}
export type ReadFlow = {
  id: string
  name: string
  from: ReadNode
  to: ReadNode
  expression: { language: string; text: string } | undefined
}
export type ReadDiagram = {
  name: string
  own: XmlElement | undefined
  nodes: ReadNode[]
  flows: ReadFlow[]
  /** What stands in the file and is neither a place nor a flow, by type. */
  others: { type: string; name: string }[]
}

const isBpmn = ({ space }: XmlElement) => space === spaces.bpmn
export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  (element?.children ?? []).filter((one) => one.name === name)
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  childrenOf(element, name)[0]
const ownOf = (element: XmlElement, name: string): XmlElement | undefined =>
  childOf(element, 'extensionElements')?.children.find((one) => one.space === spaces.own && one.name === name)

/** Places that a flow may lead to or from. */
const places = /(Task|Event|Gateway|^task|^callActivity|subProcess|SubProcess|^transaction)$/
/** What may stand in a process and says nothing about its order. */
const silent = new Set(['laneSet', 'extensionElements', 'documentation', 'ioSpecification', 'property'])

/** The processes of a file as one diagram: pools that send each other messages follow each other by them. */
export function readDiagram(root: XmlElement): ReadDiagram {
  const processes = childrenOf(root, 'process').filter(isBpmn)
  const pools = childrenOf(root, 'collaboration').flatMap((one) => childrenOf(one, 'participant'))
  const nodes = new Map<string, ReadNode>()
  const others: ReadDiagram['others'] = []
  for (const process of processes) {
    const pool = pools.find(({ attributes }) => attributes.processRef === process.attributes.id)
    const lanes = lanesIn(process, pool?.attributes.name)
    for (const element of process.children.filter(isBpmn)) {
      const { id = '', name = '' } = element.attributes
      if (places.test(element.name))
        nodes.set(id, {
          ...{ id, name: name.trim(), type: element.name, lane: lanes(id) },
          own: ownOf(element, 'step'),
          default: element.attributes.default,
        })
      else if (element.name !== 'sequenceFlow' && !silent.has(element.name))
        others.push({ type: element.name, name: name || (childOf(element, 'text')?.text ?? '').trim() })
    }
  }
  const flowsIn = processes.flatMap((process) => childrenOf(process, 'sequenceFlow'))
  const messages = childrenOf(root, 'collaboration').flatMap((one) => childrenOf(one, 'messageFlow'))
  return {
    name: (pools[0]?.attributes.name ?? processes[0]?.attributes.name ?? '').trim(),
    own: processes[0] && ownOf(processes[0], 'process'),
    nodes: [...nodes.values()],
    flows: [...flowsIn, ...messages].flatMap((element) => flowOf(element, nodes)),
    others,
  }
}

function flowOf(element: XmlElement, nodes: ReadonlyMap<string, ReadNode>): ReadFlow[] {
  const { id = '', name = '', sourceRef = '', targetRef = '' } = element.attributes
  const [from, to] = [nodes.get(sourceRef), nodes.get(targetRef)]
  if (!from || !to) return []
  const expression = childOf(element, 'conditionExpression')
  return [
    {
      ...{ id, name: name.trim(), from, to },
      expression: expression && {
        language: expression.attributes.language ?? '',
        text: expression.text.trim(),
      },
    },
  ]
}

/** In which lane a place is, the innermost one; the pool when there is none. */
function lanesIn(process: XmlElement, pool: string | undefined) {
  const found = new Map<string, ReadNode['lane']>()
  const waiting = childrenOf(process, 'laneSet')
  for (const set of waiting)
    for (const lane of childrenOf(set, 'lane')) {
      const name = lane.attributes.name ?? pool ?? ''
      for (const { text } of childrenOf(lane, 'flowNodeRef'))
        found.set(text.trim(), { name, own: ownOf(lane, 'lane') })
      waiting.push(...childrenOf(lane, 'childLaneSet'))
    }
  return (id: string): ReadNode['lane'] =>
    found.get(id) ?? (pool ? { name: pool, own: undefined } : undefined)
}
