import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeRecord, toFileRecord } from '../../catalogue/rules/judge-record.ts'
import { asNational, nationalDifferences } from '../../catalogue/rules/national-view.ts'
import type { ProcedureRecord } from '../../catalogue/rules/procedure-record.ts'
import { arbitraryRecord } from '../../catalogue/test/arbitrary-record.ts'
import { type FileProcedure, fromNational, toNational } from './procedure-mapping.ts'
import { readNationalRecord } from './read-national-record.ts'

const words = {
  fields: new Map([['LV001', 'A']]),
  agencies: new Map([['BO001', 'B']]),
  subjects: new Map([['DT001', 'C']]),
  charges: new Set(['PLP2']),
}
const ofDictionary = (record: ProcedureRecord): ProcedureRecord => ({
  ...record,
  channels: record.channels.map(({ channel, times }) => ({
    channel,
    times: times.map((time) => ({
      ...time,
      fees: time.fees.map((fee) => ({ ...fee, kind: words.charges.has(fee.code ?? '') ? 'charge' : 'fee' })),
    })),
  })),
})

test('to the national record and back is the same record, in what the national record can hold', () => {
  fc.assert(
    fc.property(arbitraryRecord.map(ofDictionary), (record) => {
      const national = toNational(toFileRecord(record) as FileProcedure, words)
      const verdict = judgeRecord(fromNational(readNationalRecord(national), words))
      if (verdict.kind !== 'accepted') return expect.unreachable(verdict.messages.join())
      expect(asNational(verdict.record)).toEqual(asNational(record))
      expect(nationalDifferences(record, verdict.record)).toEqual([])
      expect(toNational(toFileRecord(verdict.record) as FileProcedure, words)).toEqual(national)
    }),
  )
})

test('whatever the partner sends is read without a crash', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('MATTHC', 'CACHTHUCTHUCHIEN', 'GIAYTO'), fc.jsonValue()),
      (sent) => {
        expect(judgeRecord(fromNational(readNationalRecord(sent), words)).kind).toBe('refused')
      },
    ),
  )
})
