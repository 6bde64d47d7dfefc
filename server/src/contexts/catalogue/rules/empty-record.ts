import type { ProcedureRecord } from './procedure-record.ts'

/** A record of which only code and field are known, to be filled in. */
export const emptyRecord = (code: string, field: string): ProcedureRecord => ({
  code,
  name: '',
  field,
  ministry: '',
  tiers: [],
  decision: '',
  subjects: [],
  agencies: { inCharge: [], competent: [], authorised: [], cooperating: [] },
  channels: [],
  cases: [{ id: 'c1', name: null, steps: [], components: [] }],
  results: [],
  legalBases: [],
  requirements: [],
  related: [],
  joint: [],
})
