import { writeBpmn } from '@mot-cua/form-engine/definition'
import { BpmnModdle } from 'bpmn-moddle'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { processes } from '../../../../../form-engine/src/testing/processes.ts'
import { services } from '../form/shipped-services.ts'

const usual = services.find(({ code }) => code === '2.000986')!.process[0]!
const words = {
  condition: () => 'ngoài nước & “trong nước”',
  otherwise: 'còn lại',
  lane: ({ unitKind, role }: { unitKind: string; role: string }) => `${unitKind}\n${role}`,
}

test('what is written is BPMN to the library that draws it, and every place and flow is drawn', async () => {
  const drawn = processes.map(({ steps }) => ({ ...usual, steps }))
  await fc.assert(
    fc.asyncProperty(fc.oneof(drawn, fc.constant(usual)), async (process) => {
      const { rootElement, warnings } = await new BpmnModdle().fromXML(writeBpmn(process, words))
      expect(warnings).toEqual([])
      const elements = rootElement.rootElements[1]?.flowElements ?? []
      expect(elements.filter(({ $type }) => $type === 'bpmn:UserTask')).toHaveLength(process.steps.length)
      const lanes = new Set(process.steps.map(words.lane)).size
      expect(rootElement.diagrams[0]?.plane.planeElement).toHaveLength(elements.length + lanes + 1)
    }),
  )
})
