import { type ServiceDefinition, visibleFields } from '@mot-cua/form-engine'
import { toLocal, writeDay } from '../../../kernel/values/vietnam-time.ts'
import { type DossierPaper, type IssuingOffice, makeDossierPaper } from '../../documents/index.ts'
import { moveInWords } from '../rules/history-words.ts'
import type { Dossier } from '../store/dossier.ts'
import type { AnswerRow } from './answer-sections.ts'
import type { DossierPage } from './dossier-page.ts'

type About = { page: DossierPage; office: IssuingOffice; madeAt: Date }
type Declared = About & { service: ServiceDefinition; dossier: Pick<Dossier, 'answers'> }

/** `08:14 23/11/2026`. */
const writeShort = (moment: Date): string => {
  const { date, time } = toLocal(moment)
  return `${new Date(time).toISOString().slice(11, 16)} ${writeDay(date)}`
}

/** What was declared, section by section, where each value comes from, and what was affirmed; as a PDF. */
export function declarationSheet(
  { page, office, madeAt, service, dossier }: Declared,
  sourceName: (source: string) => string,
): Promise<Uint8Array> {
  const affirmed = visibleFields(service.form, dossier.answers, '').filter(
    ({ id, type }) => type === 'declaration' && dossier.answers[id] === true,
  )
  return printed({
    ...{ office, madeAt, code: page.code, title: 'TỜ KHAI ĐIỆN TỬ' },
    facts: factsOf(page),
    tables: page.sections.map(({ title, rows }) => ({
      columns: [title.vi, 'Đã khai', 'Nguồn'],
      rows: rows.map((row) => [row.label.vi, row.value.vi, whereFrom(row, sourceName)]),
      widths: [150, '*', 130],
    })),
    remarks: affirmed.map(({ label_vi }) => `Người nộp đã đánh dấu: ${label_vi}`),
  })
}

function whereFrom({ origin, correction }: AnswerRow, sourceName: (source: string) => string): string {
  if (!origin) return 'Người nộp khai'
  const name = sourceName(origin.source)
  if (origin.agrees) return origin.asOf ? `${name}, ${writeDay(origin.asOf.slice(0, 10))}` : name
  const said = `${name}: ${origin.value.vi || 'không có giá trị'}`
  return correction ? `${said}. Người nộp sửa: ${correction}` : `${said}. Người nộp sửa`
}

/** What happened, oldest first, with who did it and why; as a PDF. */
export function historySheet({ page, office, madeAt }: About): Promise<Uint8Array> {
  const moves = page.history.map(({ at, move, actorKind, actorName, actorPosition, reason }) => ({
    at,
    what: moveInWords(move),
    who: actorKind === 'system' ? 'Hệ thống' : [actorName, actorPosition].filter(Boolean).join(', '),
    why: reason?.text.vi ?? '',
  }))
  const changes = page.dueChanges.map(({ at, text }) => ({
    ...{ at, what: 'Hẹn trả thay đổi', who: 'Hệ thống', why: text.vi },
  }))
  const lines = [...moves, ...changes].sort((a, b) => a.at.getTime() - b.at.getTime())
  return printed({
    ...{ office, madeAt, code: page.code, title: 'LỊCH SỬ HỒ SƠ' },
    facts: [
      ...factsOf(page),
      { label: 'Tình trạng', value: page.status.vi },
      { label: 'Hẹn trả', value: `${writeShort(page.due.at)}. ${page.due.explanation.vi}` },
    ],
    tables: [
      {
        columns: ['Lúc', 'Việc', 'Người làm', 'Lý do, nội dung'],
        rows: lines.map(({ at, what, who, why }) => [writeShort(at), what, who, why]),
        widths: [62, 105, 110, '*'],
      },
    ],
    remarks: [],
  })
}

const printed = (says: Extract<DossierPaper, { form: 'record' }>['says']) =>
  makeDossierPaper({ form: 'record', says }, { trackingUrl: '' })

const channels = { online: 'trực tuyến', desk: 'trực tiếp', post: 'qua bưu chính' } as const

const factsOf = ({ procedure, applicant, onBehalf, channel, submittedAt }: DossierPage) => [
  { label: 'Thủ tục', value: `${procedure.vi} (mã ${procedure.code})` },
  { label: 'Người nộp', value: applicant.name },
  ...(onBehalf.acting ? [{ label: 'Nộp thay', value: onBehalf.acting.vi }] : []),
  { label: 'Nộp lúc', value: `${writeShort(submittedAt)}, ${channels[channel]}` },
]
