import { provinceOf } from '../contexts/organisation/index.ts'
import type { App } from '../kernel/app.ts'
import type { Locale } from '../kernel/values/locale.ts'
import type { Province } from './context.ts'
import { messagesIn } from './messages/messages.ts'

export type ProvinceName = Pick<Province, 'name' | 'kind'> & {
  /** The number people call for help with the portal. */
  helpLine: string
  /** By the General Statistics Office. */
  gsoCode: string
}

/** Whose portal this is; nameless before a province has been loaded. */
export const readProvince = (app: App): Promise<ProvinceName> =>
  app.read({ kind: 'system', id: 'portal.province' }, async (read) => {
    const province = await provinceOf(read)
    const full = province?.committee.nameVi ?? ''
    const [, kind, name] = /(tỉnh|thành phố) (.+)$/i.exec(full) ?? []
    return {
      name: name ?? full,
      kind: kind?.toLowerCase() === 'thành phố' ? 'city' : 'province',
      gsoCode: province?.committee.gsoCode ?? '',
      helpLine: province?.helpLine ?? '',
    }
  })

export const provinceIn = (locale: Locale, { name, kind, helpLine }: ProvinceName): Province => ({
  name,
  kind,
  helpLine: { number: helpLine, hours: messagesIn(locale).common.helpLine.hours },
})
