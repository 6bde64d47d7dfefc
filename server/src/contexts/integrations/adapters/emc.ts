import type { DayStatement } from '../rules/statement-differences.ts'
import type { TrackingMessage } from '../rules/tracking.ts'
import { PartnerDown } from './population-database.ts'

export type EmcSettings = {
  url: string
  /** Number of the province's site there, and with what it signs in. */
  siteId: number
  secret: string
  /** Milliseconds after which an answer is given up; 5 000 when absent. */
  patience?: number
}

/**
 * The system that monitors the use of e-government. Each request throws `PartnerDown` when no usable answer comes in time, with a word
 * that the desk translates: `late`, `unreachable`, `site-not-known`, `http-503`, `statement-unreadable`.
 */
export type Emc = {
  /** Tells it of a dossier; a message that it knows already changes nothing there. Returns why it refuses, null when it took it. */
  track(message: TrackingMessage): Promise<string | null>
  /** What it has of a day. */
  statement(day: string): Promise<DayStatement>
}

type Answer = Record<string, unknown>
const done = '00'

/** Speaks `TrackingMCDT`: one message a request, `MaLoi` "00" is taken. */
export function createEmc({ url, siteId, secret, patience = 5_000 }: EmcSettings): Emc {
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const answer = await fetch(new URL(path, url), {
      ...init,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    }).catch((error: Error) => {
      throw new PartnerDown(error.name === 'TimeoutError' ? 'late' : 'unreachable')
    })
    const body: unknown = await answer.json().catch(() => null)
    if (answer.status === 401) throw new PartnerDown('site-not-known')
    if (!answer.ok || !isObject(body)) throw new PartnerDown(`http-${answer.status}`)
    return body
  }

  return {
    async track(message) {
      const answer = await ask('/TrackingMCDT', {
        method: 'POST',
        body: JSON.stringify({ SiteId: siteId, ...message }),
      })
      return answer.MaLoi === done ? null : reasonOf(answer)
    },
    async statement(day) {
      const query = new URLSearchParams({ SiteId: `${siteId}`, Ngay: day })
      const answer = await ask(`/TrackingMCDT/DoiSoat?${query}`, { method: 'GET' })
      if (answer.MaLoi !== done || !Array.isArray(answer.SoLieu) || !Array.isArray(answer.HoSo))
        throw new PartnerDown(reasonOf(answer))
      return {
        figures: answer.SoLieu.filter(isObject).map(({ CodeTTHC, Status, SoLuong }) => ({
          procedure: `${CodeTTHC}`.slice(0, 50),
          status: whole(Status),
          count: whole(SoLuong),
        })),
        dossiers: answer.HoSo.filter(isObject).map(({ MaHoSo, CodeTTHC, Status }) => ({
          code: `${MaHoSo}`.slice(0, 100),
          procedure: `${CodeTTHC}`.slice(0, 50),
          status: whole(Status),
        })),
      }
    },
  }
}

const reasonOf = ({ MaLoi, ThongBao }: Answer) => `${MaLoi}: ${ThongBao}`.slice(0, 300)

/** A number that can be kept; what is none would be a statement of nothing. */
function whole(value: unknown): number {
  const number = Number(value)
  if (Number.isInteger(number) && number >= 0 && number < 1e9) return number
  throw new PartnerDown('statement-unreadable')
}

const isObject = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
