import type { Dictionaries, NationalRecord } from '../rules/procedure-mapping.ts'
import { readNationalRecord } from '../rules/read-national-record.ts'
import { PartnerDown } from './population-database.ts'

export type NationalProceduresSettings = {
  url: string
  /** Code of the province in the national database (`madonvi`), with its account. */
  unit: string
  username: string
  password: string
  /** Milliseconds between two requests, so that the national database is not flooded; 50 when absent. */
  pause?: number
  /** Milliseconds after which an answer is given up; 15 000 when absent. */
  patience?: number
}

export type ListedProcedure = { code: string; annulled: boolean; changedAt: string }

/** The national database of procedures. Each request throws `PartnerDown` when no usable answer comes in time. */
export type NationalProcedures = {
  /** A page (from 1) of what changed at or after the moment (`yyyyMMddHHmmss`; empty: everything), the oldest change first. */
  list(since: string, page: number): Promise<{ items: ListedProcedure[]; total: number }>
  record(code: string): Promise<NationalRecord>
  dictionaries(): Promise<Dictionaries>
}

type Answer = Record<string, unknown>
const expired = '8'
const pageSize = 200

/** Speaks the pull services of the national database: one address, `{session, madonvi, service, …}`, `error_code` "0" is done. */
export function createNationalProcedures(settings: NationalProceduresSettings): NationalProcedures {
  let session: string | undefined
  let free = 0

  const post = async (body: object): Promise<Answer> => {
    await turn()
    try {
      const response = await fetch(new URL('/mapi/g', settings.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(settings.patience ?? 15_000),
      })
      const answer: unknown = response.ok ? await response.json() : null
      if (isObject(answer)) return answer
    } catch {
      // Said below: unreachable, too slow, cut off in the middle and an error page are the same to us.
    }
    throw new PartnerDown('the national database of procedures gave no answer')
  }

  /** Requests go out one after the other with a pause between two. */
  const turn = async () => {
    const pause = settings.pause ?? 50
    const wait = free - performance.now()
    free = Math.max(free, performance.now()) + pause
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
  }

  const login = async (): Promise<string> => {
    const { unit: madonvi, username, password } = settings
    const answer = await post({ service: 'Login', madonvi, username, password })
    if (answer.error_code !== '0' || typeof answer.session !== 'string')
      throw new PartnerDown('the national database of procedures refused the sign-in')
    return answer.session
  }

  const ask = async (service: string, fields: object, again = true): Promise<Answer> => {
    session ??= await login()
    const answer = await post({ session, madonvi: settings.unit, service, ...fields })
    if (answer.error_code === '0') return answer
    if (answer.error_code === expired) {
      session = undefined
      if (again) return ask(service, fields, false)
    }
    throw new PartnerDown(`the national database of procedures refused ${service}: ${answer.error_code}`)
  }

  const dictionary = async (name: string) => listIn(await ask('LayDanhMuc', { danhMuc: name }))

  return {
    async list(since, page) {
      const answer = await ask('LayDanhSachTTHC', { tuNgay: since, trang: page, soDong: pageSize })
      const items = listIn(answer).map((item) => ({
        code: text(item.MATTHC),
        annulled: text(item.TRANGTHAI) === '0',
        changedAt: text(item.NGAYCAPNHAT),
      }))
      return { items: items.filter(({ code }) => code !== ''), total: Number(answer.tongSo) || 0 }
    },
    async record(code) {
      const found = listIn(await ask('LayThuTuc', { maTTHC: code }))[0]
      if (!found || found.MATTHC !== code)
        throw new PartnerDown(`the national database of procedures did not send ${code}`)
      return readNationalRecord(found)
    },
    async dictionaries() {
      const fields = namesIn(await dictionary('linhvuc'))
      const agencies = namesIn(await dictionary('coquan'))
      const subjects = namesIn(await dictionary('doituong'))
      const charges = (await dictionary('philephi')).filter(({ LOAI }) => LOAI === 'LEPHI')
      return { fields, agencies, subjects, charges: new Set(charges.map(({ MA }) => text(MA))) }
    },
  }
}

const isObject = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: unknown) => (typeof value === 'string' ? value : '')
const listIn = ({ result }: Answer): Answer[] => (Array.isArray(result) ? result.filter(isObject) : [])
const namesIn = (items: readonly Answer[]) => new Map(items.map(({ MA, TEN }) => [text(MA), text(TEN)]))
