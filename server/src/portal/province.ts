import { receivingUnits, unitById } from '../contexts/organisation/index.ts'
import type { App } from '../kernel/app.ts'
import type { Locale } from '../kernel/values/locale.ts'
import type { Province } from './context.ts'
import { messagesIn } from './messages/messages.ts'

/** The line people call for help with the portal: the province's general information number. */
export const helpLine = '1022'

export type ProvinceName = Pick<Province, 'name' | 'kind'> & {
  /** By the General Statistics Office. */
  gsoCode: string
}

/** Whose portal this is: the committee at the top of the units that receive dossiers. */
export const readProvince = (app: App): Promise<ProvinceName> =>
  app.read({ kind: 'system', id: 'portal.province' }, async (read) => {
    const [first] = await receivingUnits(read)
    const top = first && (await unitById(read, first.id.split('.')[0]!))
    const [, kind, name] = /(tỉnh|thành phố) (.+)$/i.exec(top?.nameVi ?? '') ?? []
    return {
      name: name ?? top?.nameVi ?? '',
      kind: kind === 'thành phố' ? 'city' : 'province',
      gsoCode: top?.gsoCode ?? '',
    }
  })

export const provinceIn = (locale: Locale, { name, kind }: ProvinceName): Province => ({
  name,
  kind,
  helpLine: { number: helpLine, hours: messagesIn(locale).common.helpLine.hours },
})
