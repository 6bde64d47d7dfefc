import { sql } from 'kysely'
import type { App, Read, StaffActor } from '../../../kernel/app.ts'
import { type PlainDate, toInstant } from '../../../kernel/values/vietnam-time.ts'
import { type DossierPaper, makeDossierPaper } from '../../documents/index.ts'
import { receivingUnit, unitById } from '../../organisation/index.ts'
import { dossierErrors } from '../errors.ts'
import type { PaperRoom } from '../ports.ts'
import { type Status, statuses } from '../rules/lifecycle.ts'
import { registerBook } from '../rules/paper-forms.ts'
import { deliveryInWords, officesOnPaper } from '../rules/paper-words.ts'
import { issuerOf } from './paper-facts.ts'

type Row = {
  number: number
  code: string
  procedure: string
  sets: number
  applicant: string
  address: string
  phone: string
  unit: string
  receivedAt: Date
  dueAt: Date
  resolvedAt: Date | null
  returnedAt: Date | null
  delivery: string
  status: Status
  corrected: boolean
  revoked: boolean
}

/** Lines of one print: more would keep the machine from everything else for seconds. */
export const mostRegisterLines = 2000

export type RegisterAsked = { unit?: string | undefined; from: PlainDate; to: PlainDate }

/**
 * Form 07: what a unit accepted from one day to another of the same year, by the numbers of the receipts, which go on through the year.
 * For who works in the unit or at the desk that receives for it. Printing it is written into the audit log.
 */
export async function printRegister(
  app: App,
  room: Pick<PaperRoom, 'trackingUrl'>,
  actor: StaffActor,
  { unit = actor.unit, from, to }: RegisterAsked,
): Promise<{ unit: string; unitName: string; pdf: Uint8Array }> {
  if (to < from || from.slice(0, 4) !== to.slice(0, 4)) throw dossierErrors.registerPeriod()
  const { issuer, rows, names } = await app.transaction(actor, async (tx) => {
    if (unit !== actor.unit && (await receivingUnit(tx, unit))?.desk.id !== actor.unit)
      throw dossierErrors.notFound()
    const rows = await acceptedIn(tx, { unit, from, to })
    if (rows.length > mostRegisterLines) throw dossierErrors.registerTooLong(mostRegisterLines)
    tx.audit('dossier.print-register', unit)
    return { issuer: await issuerOf(tx, unit), rows, names: await namesOf(tx, rows) }
  })
  const says: Extract<DossierPaper, { form: 7 }>['says'] = {
    office: issuer.office,
    unit: issuer.name,
    book: registerBook(Number(from.slice(0, 4))),
    from,
    to,
    printedAt: app.now(),
    rows: rows.map(({ unit, resolvedAt, returnedAt, delivery, status, corrected, revoked, ...row }) => ({
      ...row,
      settledBy: names.get(unit) ?? unit,
      ...(resolvedAt && { resolvedAt }),
      ...(returnedAt && { returnedAt }),
      delivery: deliveryInWords(delivery),
      note: noteOf({ status, corrected, revoked }),
    })),
    signatory: { offices: officesOnPaper(actor.position), name: actor.name },
  }
  const pdf = await makeDossierPaper({ form: 7, says }, { trackingUrl: room.trackingUrl('') })
  return { unit, unitName: issuer.name, pdf }
}

async function acceptedIn(read: Read, { unit, from, to }: { unit: string; from: PlainDate; to: PlainDate }) {
  const begin = toInstant({ date: from, time: 0 })
  const end = toInstant({ date: to, time: 86_400_000 })
  const { rows } = await sql<Row>`
    select p.number, d.code, d.procedure_vi as procedure, (p.says->>'sets')::int as sets,
           p.says#>>'{dossier,applicant,name}' as applicant, p.says#>>'{dossier,applicant,address}' as address,
           p.says#>>'{dossier,applicant,phone}' as phone, d.unit, d.submitted_at as "receivedAt", d.due_at as "dueAt",
           d.resolved_at as "resolvedAt", d.returned_at as "returnedAt", d.delivery, d.status,
           exists (select from dossiers.issued_result r where r.dossier = d.id and r.ended = 'corrected') as corrected,
           exists (select from dossiers.issued_result r where r.dossier = d.id and r.ended = 'revoked') as revoked
    from dossiers.issued_paper p join dossiers.dossier d on d.id = p.dossier
    where p.form = 1 and p.unit = ${unit} and p.issued_at >= ${begin} and p.issued_at < ${end}
    order by p.number limit ${mostRegisterLines + 1}`.execute(read.db)
  return rows
}

/** How it ended otherwise than by a result that holds. */
function noteOf({ status, corrected, revoked }: Pick<Row, 'status' | 'corrected' | 'revoked'>): string {
  if (revoked) return 'Kết quả đã bị thu hồi'
  if (corrected) return 'Kết quả đã đính chính'
  return status === 'returned' || statuses[status].open ? '' : statuses[status].vi
}

async function namesOf(read: Read, rows: readonly Row[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.map(({ unit }) => unit))]
  const units = await Promise.all(ids.map((id) => unitById(read, id)))
  return new Map(units.flatMap((unit) => (unit ? [[unit.id, unit.nameVi]] : [])))
}
