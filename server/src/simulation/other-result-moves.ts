import { otherResultRecorded } from '../contexts/dossiers/index.ts'
import { resultsOfOthers } from '../contexts/dossiers/results/kinds.ts'
import { mayRecord, type RecordedResult, recordedInWords } from '../contexts/dossiers/rules/other-result.ts'
import type { SheetLine } from '../contexts/dossiers/rules/workflow.ts'
import type { StaffActor } from '../kernel/app.ts'
import { dateInVietnam } from '../kernel/values/vietnam-time.ts'
import { addFile } from './files.ts'
import { aboutOf, addMove, change } from './life.ts'
import type { Life, Past } from './past.ts'

/** The results of other agencies that the step asks for and that are not recorded yet. */
export function othersMissing(life: Life, line: SheetLine) {
  const asked = life.process.steps.find(({ step }) => step === line.no)?.needs?.results ?? []
  if (asked.length === 0) return []
  const isRecorded = (code: string) =>
    life.rows.some(({ table, row }) => table === 'dossiers.other_result' && row.code === code)
  return resultsOfOthers(life.template.service.definition, life.answers).filter(
    ({ code }) => asked.includes(code) && !isRecorded(code),
  )
}

/** The twin of the action of its name in `dossiers/actions`: the same rules, rows, events and entries, in that order. */
export function recordOtherResult(
  past: Past,
  life: Life,
  { actor, at, line }: { actor: StaffActor; at: Date; line: SheetLine },
  named: ReturnType<typeof othersMissing>[number],
): void {
  const { id, code: dossierCode, place, status, sheet, process } = life
  if (!mayRecord(actor, { status, sheet, unit: place.id, desk: place.desk }, process, named.code))
    throw new Error(`${actor.name} may not record ${named.code} of ${dossierCode} (${status})`)
  const recorded = inventRecorded(past, at)
  const issuer = { unit: line.unit, unit_name: past.ground.nameOf(line.unit) }
  const kept =
    recorded.manner === 'electronic' ? addPaper(past, life, { named, recorded, issuer, actor, at }) : {}
  const { manner, number, issuedOn, reason } = recorded
  life.rows.push({
    table: 'dossiers.other_result',
    row: {
      ...{ dossier: id, code: named.code, no: 1, manner, number, issued_on: issuedOn, reason },
      ...issuer,
      ...kept,
      ...{ recorded_by: actor.id, recorded_by_name: actor.name, recorded_by_position: actor.position },
      recorded_at: at,
    },
  })
  change(life, {})
  addMove(
    life,
    { actor, at },
    { move: 'record-other-result', reason: { text: recordedInWords(named, recorded) } },
  )
  past.audit({ actor, at }, 'dossier.record-other-result', id)
  past.publish({ actor, at }, otherResultRecorded.of({ ...aboutOf(life), result: named.code, no: 1 }))
}

/** Mostly electronic, sometimes on paper, seldom none. */
function inventRecorded({ chance }: Past, at: Date): RecordedResult {
  if (chance.is(0.05))
    return { manner: 'none', number: null, issuedOn: null, reason: 'Người nộp đã có giấy này.' }
  const number = String(1000 + chance.below(900_000))
  const manner = chance.is(0.8) ? 'electronic' : 'collect'
  return { manner, number, issuedOn: dateInVietnam(at), reason: null }
}

type Paper = {
  named: ReturnType<typeof othersMissing>[number]
  recorded: RecordedResult
  issuer: { unit: string; unit_name: string }
  actor: StaffActor
  at: Date
}

function addPaper(past: Past, life: Life, { named, recorded, issuer, actor, at }: Paper) {
  const file = addFile(past, life, { name: 'ket-qua.pdf', by: actor.id, at })
  const document = past.chance.id(at.getTime())
  life.rows.push({
    table: 'documents.document',
    row: {
      ...{ id: document, owner: life.person.id, kind: named.code, title_vi: named.vi, title_en: named.en },
      ...{ number: recorded.number, issued_on: recorded.issuedOn, issuer: issuer.unit },
      ...{ issuer_name: issuer.unit_name, file, data: {}, dossier: life.id, state: 'valid', created_at: at },
    },
  })
  return { file, document }
}
