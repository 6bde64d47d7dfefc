import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { catalogueState } from '../../contexts/catalogue/portal.ts'
import type { SystemActor } from '../../kernel/app.ts'
import { kernelErrors } from '../../kernel/errors.ts'
import { dateInVietnam, isPlainDate, type PlainDate } from '../../kernel/values/vietnam-time.ts'
import { messagesIn } from '../messages/messages.ts'
import type { DataSet, DataSetName } from '../open-data/data-set.ts'
import { dataSets } from '../open-data/data-sets.ts'
import { aboutData, dataCatalogue } from '../open-data/describe-catalogue.ts'
import { csvFile, jsonFile } from '../open-data/write-files.ts'
import type { PortalOptions } from '../options.ts'
import { openDataPage } from '../pages/catalogue/open-data.tsx'
import { paths } from '../paths.ts'
import type { Answer, Handler, Visit } from '../visit.ts'

const reader: SystemActor = { kind: 'system', id: 'portal.open-data' }
const schemas = new URL('../../../../docs/open-data/', import.meta.url)

/** What of the catalogue anybody may take away and use again. */
export function openDataHandlers({ app, publicUrl, publishing }: PortalOptions) {
  const setOf = (name: DataSetName): DataSet => dataSets.find((one) => one.name === name)!

  const dayOf = ({ query }: Visit, { dated }: DataSet, today: PlainDate): PlainDate => {
    const day = query('ngay')
    if (day === undefined) return today
    if (!dated || !isPlainDate(day)) throw kernelErrors.invalidRequest()
    return day
  }

  /** Sends a file unless the reader has it: its mark changes when the catalogue of that day or the way of writing it does. */
  const file =
    (
      name: DataSetName,
      type: string,
      write: (visit: Visit, set: DataSet, onDate: PlainDate) => AsyncIterable<string>,
    ) =>
    async (visit: Visit): Promise<Answer> => {
      const { request, reply, send } = visit
      const set = setOf(name)
      const onDate = dayOf(visit, set, dateInVietnam(app.now()))
      const state = await set.state({ app, onDate })
      const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
      // A strong mark names bytes; the same content, zipped or not, is the same only weakly (RFC 9110, 8.8.1).
      const mark = `W/"${state.mark}-${onDate}"`
      reply
        .header('etag', mark)
        .header('cache-control', 'public, max-age=300')
        .header('vary', 'accept-encoding')
        .header('access-control-allow-origin', '*')
        .header('link', `<${publishing.licence.url}>; rel="license"`)
      if (state.changedOn)
        reply.header('last-modified', new Date(`${state.changedOn}T00:00:00+07:00`).toUTCString())
      if (marksOf(request.headers['if-none-match']).includes(mark)) {
        reply.status(304)
        return send('')
      }
      reply.type(type)
      const text = Readable.from(write(visit, set, onDate))
      if (!zipped) return send(text)
      reply.header('content-encoding', 'gzip')
      const zip = createGzip()
      text.on('error', (error) => zip.destroy(error))
      return send(text.pipe(zip))
    }

  const json = (name: DataSetName): Handler =>
    file(name, 'application/json; charset=utf-8', ({ context }, set, onDate) =>
      jsonFile(
        {
          name,
          date: onDate,
          licence: publishing.licence,
          publisher: publisherOf(context),
          source: publicUrl + paths.openData(),
        },
        set.records({ app, onDate, publicUrl }),
      ),
    )

  const csv = (name: DataSetName): Handler =>
    file(name, 'text/csv; charset=utf-8; header=present', ({ reply }, set, onDate) => {
      reply.header('content-disposition', `attachment; filename="${name}-${onDate}.csv"`)
      return csvFile(set, set.records({ app, onDate, publicUrl }))
    })

  const schema =
    (name: DataSetName): Handler =>
    async ({ reply, send }) => {
      reply.type('application/schema+json; charset=utf-8').header('access-control-allow-origin', '*')
      return send(await readFile(new URL(`${name}.schema.json`, schemas), 'utf8'))
    }

  const described = async ({ context }: Visit) => {
    const { changedOn, today } = await app.read(reader, async (read) => ({
      ...(await catalogueState(read, read.today)),
      today: read.today,
    }))
    const { openData } = messagesIn(context.locale)
    return {
      publicUrl,
      publisher: publisherOf(context),
      area: context.province.name,
      licence: publishing.licence,
      changedOn: changedOn ?? today,
      names: { all: { title: openData.title, text: '' }, ...openData.sets },
    }
  }

  const page: Handler = async (visit) => {
    const given = await described(visit)
    return openDataPage(
      {
        licence: publishing.licence,
        changedOn: given.changedOn,
        sets: dataSets.map(({ name, dated, columns }) => ({ name, dated, columns })),
        about: aboutData(given),
      },
      visit.context,
    )
  }

  const catalogue: Handler = async (visit) => {
    visit.reply.type('application/ld+json; charset=utf-8').header('access-control-allow-origin', '*')
    return visit.send(JSON.stringify(dataCatalogue(await described(visit)), null, 2))
  }
  return { page, catalogue, json, csv, schema }
}

const marksOf = (header: string | undefined): string[] => (header ?? '').split(',').map((mark) => mark.trim())

/** Data name their publisher in Vietnamese, whoever reads them. */
const publisherOf = ({ province }: Visit['context']): string => {
  const { common } = messagesIn('vi')
  return common.committeeOf(common.provinceOf(province.kind, province.name))
}
