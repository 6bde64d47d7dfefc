import type { PopulationDatabase } from '../adapters/population-database.ts'
import { civilSearch } from '../rules/civil-search.ts'
import { dateOf, isObject, type Knowledge, known, textOf } from '../rules/partner-values.ts'
import { relativeIn } from './population-sources.ts'
import { type Ask, official, type Source } from './source.ts'

type Given = { database: PopulationDatabase; now: () => Date }

/** Registered events: the marriage of who asks, the event that the answers name, a divorce. */
export function civilStatusSources({ database, now }: Given): Record<string, Source> {
  const asOf = (answer: Record<string, unknown> | null) => textOf(answer?.ThoiDiem) ?? now().toISOString()

  const marriage = async (ask: Ask): Promise<Knowledge> => {
    const own = await database.citizen(official(ask), ask.subject)
    const spouse = isObject(own?.CongDan) ? relativeIn(own.CongDan, 'VoChong') : null
    if (!spouse) return {}
    const two = [ask.subject.identityNumber, spouse.identityNumber] as const
    const answer = await database.marriage(official(ask), two)
    const record = answer?.KetHon
    if (!isObject(record)) return {}
    return known(
      {
        'marriage-of-parents': 'yes',
        'marriage-number': textOf(record.So),
        'marriage-date': dateOf(record.NgayDangKy),
        'marriage-office': textOf(record.CoQuanDangKy),
      },
      asOf(answer),
    )
  }

  const registeredEvent = async (ask: Ask): Promise<Knowledge> => {
    const search = civilSearch(aboutSelf(ask))
    if (!search) return {}
    const answer = await database.civilRecords(official(ask), search)
    const record = Array.isArray(answer?.BanGhi) ? answer.BanGhi.find(isObject) : undefined
    if (!record) return {}
    const values = {
      office: textOf(record.CoQuanDangKy),
      number: textOf(record.So),
      book: textOf(record.Quyen),
      'registered-on': dateOf(record.NgayDangKy),
    }
    return known(values, asOf(answer))
  }

  const divorce = async (ask: Ask): Promise<Knowledge> => {
    const answer = await database.partner(official(ask), 'divorces', ask.subject.identityNumber)
    const record = answer?.LyHon
    if (!isObject(record)) return {}
    const [number, date, court] = [textOf(record.SoBanAn), dateOf(record.NgayCoHieuLuc), textOf(record.ToaAn)]
    const values = {
      divorce: [number, date, court].filter(Boolean).join(', '),
      'divorce-number': number,
      'divorce-date': date,
      'divorce-court': court,
    }
    return known(values, asOf(answer))
  }

  return {
    'civil-status-database': {
      parts: [
        {
          fields: ['marriage-of-parents', 'marriage-number', 'marriage-date', 'marriage-office'],
          ask: marriage,
        },
        { fields: ['office', 'number', 'book', 'registered-on'], reads: whichEvent, ask: registeredEvent },
        { fields: ['divorce', 'divorce-number', 'divorce-date', 'divorce-court'], ask: divorce },
      ],
    },
  }
}

const whichEvent = [
  'requester-relationship',
  'event-kind',
  'subject-identity-number',
  'subject-name',
  'subject-birth-date',
]

/** Who asks for an own record need not name themselves again: the sign-in has. */
const aboutSelf = ({ answers, subject }: Ask) =>
  answers['requester-relationship'] === 'self'
    ? { ...answers, 'subject-identity-number': subject.identityNumber }
    : answers
