import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Process, ProcessStep } from '../../service.ts'
import { processes, stepOf } from '../../testing/processes.ts'
import { diagramOf } from './diagram.ts'
import { layOut } from './lay-out.ts'
import { type DiagramReading, readBpmn } from './read-bpmn.ts'
import { readXml } from './read-xml.ts'
import { writeBpmn } from './write-bpmn.ts'
import { writeXml } from './write-xml.ts'

const words = { condition: () => undefined, otherwise: 'còn lại', lane: ({ role }: { role: string }) => role }
const base: Process = {
  id: 'other',
  name_vi: 'Quy trình khác',
  name_en: 'Another',
  totalHours: 8,
  leftOut: [],
  steps: [stepOf(0, { role: 'clerk' }), stepOf(1, { unitKind: 'commune-peoples-committee' })],
  origin: '',
  sure: 'proposal',
}
const text = fc.string({ unit: 'grapheme', maxLength: 40 })
const share = fc.double({ min: 0, max: 100, noNaN: true })
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })

/** Everything a step may say besides its place, in any words. */
const facts: fc.Arbitrary<Partial<ProcessStep>> = fc.record(
  {
    unitKind: fc.constantFrom('one-stop-desk', 'commune-peoples-committee', 'tax office "1" & <2>'),
    role: fc.constantFrom('clerk', 'officer', 'leader', 'registry-clerk'),
    action_vi: text,
    action_en: text,
    share,
    originStep: fc.integer({ min: 0, max: 40 }),
    onlineShare: share,
    drafts: fc.boolean(),
    moves: fc.subarray(['request-supplement', 'refuse', 'return-step']),
    note_vi: text,
    note_en: text,
    needs: fc.record(
      {
        components: fc.array(text),
        papers: fc.array(fc.integer({ min: 1, max: 5 })),
        result: fc.constant('signed'),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['unitKind', 'role', 'action_vi', 'action_en', 'share', 'originStep'] },
) as fc.Arbitrary<Partial<ProcessStep>>

const whole: fc.Arbitrary<Process> = fc
  .record({
    steps: processes.chain(({ steps }) =>
      fc.tuple(...steps.map(() => facts)).map((more) => steps.map((step, at) => ({ ...step, ...more[at] }))),
    ),
    name_vi: text,
    name_en: text,
    totalHours: fc.double({ min: 0, max: 1000, noNaN: true }),
    onlineHours: optional(fc.integer({ min: 0, max: 100 })),
    cases: optional(fc.array(text, { maxLength: 3 })),
    note: optional(text),
    origin: text,
    implicit: fc.boolean(),
  })
  .map(({ implicit, onlineHours, cases, note, steps, ...process }) => ({
    ...process,
    id: 'standard',
    sure: 'official',
    leftOut: [{ originStep: 3, vi: 'Đối chiếu', en: '', why: 'x' }],
    ...(onlineHours !== undefined && { onlineHours }),
    ...(cases && { cases }),
    ...(note !== undefined && { note }),
    // A table that leaves it to the place of a step comes back as it was, too.
    steps: steps.map(({ after, ...step }, at) =>
      after && !(implicit && after.join() === `s${at - 1}`) ? { ...step, after } : step,
    ),
  }))

const read = (xml: string) => readBpmn(xml, base)
const accepted = (xml: string): DiagramReading => {
  const reading = read(xml)
  if ('refused' in reading) throw new Error(`${reading.refused} in line ${reading.line}`)
  return reading
}

test('what was written comes back as it was, without a remark', () => {
  fc.assert(
    fc.property(whole, (process) => {
      const reading = accepted(writeBpmn(process, words))
      expect(reading.process).toEqual(process)
      expect(reading.notes).toEqual([])
    }),
    { numRuns: 400 },
  )
})

test('every shipped process comes back as it was', () => {
  const services = new URL('../../../../data/services/', import.meta.url)
  for (const code of readdirSync(services).filter((name) => !name.includes('README')))
    for (const process of JSON.parse(readFileSync(new URL(`${code}/process.json`, services), 'utf8')))
      expect(accepted(writeBpmn(process, words))).toEqual({ process, notes: [] })
})

test('in a drawing nothing lies on something else, and every place is in its lane', () => {
  fc.assert(
    fc.property(processes, (process) => {
      const diagram = diagramOf(process)
      const { boxes, lanes, pool } = layOut(diagram)
      const all = diagram.nodes.map((node) => ({ node, box: boxes.get(node.id)! }))
      for (const { node, box } of all) {
        const lane = lanes.get(node.lane)!
        expect(box.y >= lane.y && box.y + box.height <= lane.y + lane.height).toBe(true)
        expect(box.x >= lane.x && box.x + box.width <= pool.x + pool.width).toBe(true)
        for (const { node: other, box: its } of all)
          if (other !== node)
            expect(
              box.x >= its.x + its.width ||
                its.x >= box.x + box.width ||
                box.y >= its.y + its.height ||
                its.y >= box.y + box.height,
            ).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})

test('any text comes back from XML, and anything else is refused without falling over', () => {
  fc.assert(
    fc.property(text, text, (inside, value) => {
      const element = readXml(writeXml({ name: 'a', attributes: { b: value }, inside }))
      expect(element).toMatchObject({ name: 'a', attributes: { b: value }, text: inside })
    }),
  )
  const spoiled = fc.tuple(fc.nat(), fc.nat({ max: 40 }), fc.string({ maxLength: 8 }))
  const written = writeBpmn(base, words)
  fc.assert(
    fc.property(spoiled, ([at, much, instead]) => {
      const place = at % written.length
      const reading = read(written.slice(0, place) + instead + written.slice(place + much))
      expect('refused' in reading || Array.isArray(reading.process.steps)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

const bomb = '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><a>&b;</a>'
const model = 'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"'

test('entities, other files and empty drawings are refused by name', () => {
  expect(read(bomb)).toMatchObject({ refused: 'has-doctype' })
  expect(read('<a>&b;</a>')).toMatchObject({ refused: 'not-xml' })
  expect(read('<a>\n<b></a>')).toEqual({ refused: 'not-xml', line: 2 })
  expect(read(`${'<a>'.repeat(100)}`)).toMatchObject({ refused: 'too-large' })
  expect(read('<svg xmlns="http://www.w3.org/2000/svg"/>')).toMatchObject({ refused: 'not-bpmn' })
  expect(
    read(`<definitions ${model}><process id="p"><startEvent id="s"/></process></definitions>`),
  ).toMatchObject({
    refused: 'no-step',
  })
})

/** As another program writes it: a choice, a way round, a way back, a timer, a machine. */
const foreign = `<?xml version="1.0"?>
<definitions ${model}>
  <process id="Process_1">
    <laneSet id="l"><lane id="l1" name="Bộ phận Một cửa"><flowNodeRef>A</flowNodeRef></lane>
      <lane id="l2" name="Lãnh đạo UBND"><flowNodeRef>D</flowNodeRef></lane></laneSet>
    <startEvent id="S"/><task id="A" name="Tiếp nhận hồ sơ"/><userTask id="B" name="Thẩm định"/>
    <exclusiveGateway id="G" default="f5"/><userTask id="C" name="Xác minh thực địa"/><exclusiveGateway id="M"/>
    <serviceTask id="N" name="Gửi thuế"/><userTask id="D" name="Ký duyệt"/><endEvent id="E"/>
    <intermediateCatchEvent id="T" name="Chờ 3 ngày"/><textAnnotation id="X"><text>Ghi chú</text></textAnnotation>
    <sequenceFlow id="f1" sourceRef="S" targetRef="A"/><sequenceFlow id="f2" sourceRef="A" targetRef="B"/>
    <sequenceFlow id="f3" sourceRef="B" targetRef="G"/>
    <sequenceFlow id="f4" name="Cần xác minh" sourceRef="G" targetRef="C"/>
    <sequenceFlow id="f5" sourceRef="G" targetRef="M"/><sequenceFlow id="f6" sourceRef="C" targetRef="T"/>
    <sequenceFlow id="f7" sourceRef="T" targetRef="M"/><sequenceFlow id="f8" sourceRef="M" targetRef="N"/>
    <sequenceFlow id="f9" sourceRef="N" targetRef="D"/><sequenceFlow id="f10" sourceRef="D" targetRef="E"/>
    <sequenceFlow id="f11" name="Trả lại" sourceRef="C" targetRef="B"/>
  </process>
</definitions>`

test('of another program’s diagram the table takes what it can say and names the rest', () => {
  const { process, notes } = accepted(foreign)
  expect(process.steps.map(({ id, role, after, decided }) => ({ id, role, after, decided }))).toEqual([
    { id: 'tiep-nhan-ho-so', role: 'clerk' },
    { id: 'tham-dinh', role: 'officer' },
    { id: 'xac-minh-thuc-dia', role: 'officer', decided: ['can-xac-minh'] },
    { id: 'gui-thue', role: 'officer', after: ['tham-dinh', 'xac-minh-thuc-dia'] },
    { id: 'ky-duyet', role: 'leader' },
  ])
  expect(process.steps[1]?.decisions?.map(({ vi }) => vi)).toEqual(['Cần xác minh', 'Gửi thuế'])
  expect(new Set(notes.map(({ code }) => code))).toEqual(
    new Set(['loop', 'decision', 'no-hours', 'no-person', 'lane', 'not-taken']),
  )
})
