import { audiences, fieldsOf, lifeEventsOf, procedureAddresses } from '../../contexts/catalogue/portal.ts'
import { receivingUnits } from '../../contexts/organisation/index.ts'
import type { SystemActor } from '../../kernel/app.ts'
import { kernelErrors } from '../../kernel/errors.ts'
import type { PortalOptions } from '../options.ts'
import { paths } from '../paths.ts'
import { mostEntries, type SitemapEntry, sitemapFile, sitemapIndex } from '../sitemap.ts'
import type { Handler, Visit } from '../visit.ts'

const reader: SystemActor = { kind: 'system', id: 'portal.sitemap' }

/** Every page that machines may keep, for them. */
export function sitemapHandlers({ app, publicUrl }: PortalOptions) {
  const entries = (): Promise<SitemapEntry[]> =>
    app.read(reader, async (read) => {
      const [procedures, fields, events, units] = await Promise.all([
        procedureAddresses(read),
        fieldsOf(read),
        lifeEventsOf(read),
        receivingUnits(read),
      ])
      return [
        ...[
          paths.home(),
          paths.search(),
          paths.fields(),
          paths.agencies(),
          paths.targets(),
          paths.months(),
          paths.lateLists(),
          paths.openData(),
        ],
        ...audiences.map((audience) => paths.search({ audience })),
        ...events.map(({ id }) => paths.search({ event: id })),
        ...fields.map(({ field }) => paths.search({ field })),
        ...units.map(({ id }) => paths.agency(id)),
      ]
        .map((path): SitemapEntry => ({ path }))
        .concat(
          procedures.map(({ code, validFrom }) => ({ path: paths.procedure(code), changedOn: validFrom })),
        )
    })

  const sendXml = ({ reply, send }: Visit, text: string) => {
    reply.type('application/xml; charset=utf-8').header('cache-control', 'public, max-age=3600')
    return send(text)
  }

  const whole: Handler = async (visit) => {
    const all = await entries()
    const parts = Math.ceil(all.length / mostEntries)
    return sendXml(visit, parts > 1 ? sitemapIndex(publicUrl, parts) : sitemapFile(publicUrl, all))
  }

  const part: Handler = async (visit) => {
    const number = Number(visit.param('part'))
    const chosen =
      Number.isInteger(number) && number > 0
        ? (await entries()).slice((number - 1) * mostEntries, number * mostEntries)
        : []
    if (chosen.length === 0) throw kernelErrors.notFound()
    return sendXml(visit, sitemapFile(publicUrl, chosen))
  }
  return { whole, part }
}
