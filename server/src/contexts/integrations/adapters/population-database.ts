/** What an official request must carry: for which procedure, by which official, under which code. */
export type OfficialRequest = { procedure: string; official: string; request: string }

export type PopulationSettings = { url: string; clientId: string; clientSecret: string; integration: string }

/** A partner did not answer, or not in time. */
export class PartnerDown extends Error {}

/** A person as a question about one must name them. */
export type Named = { identityNumber: string; name: string; birthDate: string | null }

/** What the platform passes on to databases of other ministries, asked about one person by identity number. */
export type PartnerService =
  | 'land'
  | 'businesses'
  | 'driving-licences'
  | 'death-notices'
  | 'care-facilities'
  | 'divorces'

const partnerPaths: Record<PartnerService, string> = {
  land: '/api/datdai/thuadat',
  businesses: '/api/dangkykinhdoanh',
  'driving-licences': '/api/giaypheplaixe',
  'death-notices': '/api/giaybaotu',
  'care-facilities': '/api/baohiem/noikham',
  divorces: '/api/hotich/lyhon',
}

export type PopulationDatabase = {
  citizen(of: OfficialRequest, person: Named): Promise<Answer>
  household(of: OfficialRequest, person: Named): Promise<Answer>
  partner(
    of: OfficialRequest,
    service: PartnerService,
    identityNumber: string,
    more?: Record<string, string>,
  ): Promise<Answer>
  /** Whether the platform answers at all; nobody is named. */
  isReachable(): Promise<boolean>
  birthPapers(of: OfficialRequest, parent: { identityNumber: string; gender: string | null }): Promise<Answer>
  marriage(of: OfficialRequest, two: readonly [string, string]): Promise<Answer>
  civilRecords(of: OfficialRequest, search: Record<string, string>): Promise<Answer>
  /** `already-numbered`: the child was numbered by another request before. */
  allotIdentityNumber(
    of: OfficialRequest,
    newborn: Record<string, unknown>,
  ): Promise<Answer | 'already-numbered'>
}
/** The body of an answer with `MaLoi` 00; null for "not found" and "does not match". */
export type Answer = Record<string, unknown> | null

/** Speaks to the population, civil-status and birth-paper databases (fields of the integration platform). */
export function createPopulationDatabase(settings: PopulationSettings): PopulationDatabase {
  let token: { value: string; until: number } | undefined

  const send = async (path: string, init: RequestInit): Promise<Response> => {
    try {
      return await fetch(new URL(path, settings.url), { ...init, signal: AbortSignal.timeout(8_000) })
    } catch {
      throw new PartnerDown(path)
    }
  }

  const authorise = async (): Promise<string> =>
    token && token.until > performance.now() ? token.value : renew()

  const renew = async (): Promise<string> => {
    const basic = Buffer.from(`${settings.clientId}:${settings.clientSecret}`).toString('base64')
    const response = await send('/token', {
      method: 'POST',
      headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=client_credentials',
    })
    if (!response.ok) throw new PartnerDown('/token')
    const body = (await response.json()) as { access_token: string; expires_in?: number }
    // Renewed a minute early, so that it does not run out on the way.
    token = { value: body.access_token, until: performance.now() + ((body.expires_in ?? 3600) - 60) * 1000 }
    return token.value
  }

  const body = async (path: string, of: OfficialRequest, fields: Record<string, unknown>) => {
    const head = {
      MaDVC: of.procedure,
      MaTichHop: settings.integration,
      MaCanBo: of.official,
      MaYeuCau: of.request,
    }
    const response = await send(path, {
      method: 'POST',
      headers: { authorization: `Bearer ${await authorise()}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...head, ...fields }),
    })
    if (response.status === 401) token = undefined
    if (!response.ok) throw new PartnerDown(`${path}: ${response.status}`)
    return (await response.json()) as Record<string, unknown>
  }
  const ask = async (...of: Parameters<typeof body>): Promise<Answer> => {
    const answer = await body(...of)
    return answer.MaLoi === '00' ? answer : null
  }

  return {
    citizen: (of, person) => ask('/api/congdan', of, named(person)),
    household: (of, person) => ask('/api/hogiadinh', of, named(person)),
    partner: (of, service, identityNumber, more = {}) =>
      ask(partnerPaths[service], of, { SoDinhDanh: identityNumber, ...more }),
    isReachable: () =>
      renew().then(
        () => true,
        () => false,
      ),
    birthPapers: (of, { identityNumber, gender }) =>
      ask('/api/giaychungsinh', of, {
        [gender === '2' || gender === 'female' ? 'SoDinhDanhMe' : 'SoDinhDanhCha']: identityNumber,
      }),
    marriage: (of, [one, other]) => ask('/api/hotich/ketthon', of, { SoDinhDanh1: one, SoDinhDanh2: other }),
    civilRecords: (of, search) => ask('/api/hotich/tracuu', of, search),
    allotIdentityNumber: async (of, newborn) => {
      const answer = await body('/api/sodinhdanh/capmoi', of, newborn)
      if (answer.MaLoi === '04') return 'already-numbered'
      return answer.MaLoi === '00' ? answer : null
    },
  }
}

const named = ({ identityNumber, name, birthDate }: Named) => ({
  SoDinhDanh: identityNumber,
  HoVaTen: name,
  ...(birthDate?.length === 10 && { NgayThangNam: birthDate.replaceAll('-', '') }),
  ...(birthDate?.length === 4 && { Nam: birthDate }),
})
