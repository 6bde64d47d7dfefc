import type { Read } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import { onlineUnits } from '../../catalogue/index.ts'
import { unitById } from '../../organisation/index.ts'

/** More names than this are not read. */
const named = 3

export const nameOf = ({ nameVi, nameEn }: { nameVi: string; nameEn: string }): Text => ({
  vi: nameVi,
  en: nameEn,
})

/** Where the procedure can be handed in instead of the unit that does not take it online, in one sentence. */
export async function whereElse(read: Read, procedure: string): Promise<Text> {
  const { everywhere, except, onNationalPortal } = await onlineUnits(read, procedure, read.today)
  if (everywhere)
    return {
      vi: 'Các cơ quan khác vẫn nhận trực tuyến; ở đây nộp tại Bộ phận Một cửa.',
      en: 'Other agencies do; here, hand it in at the one-stop desk.',
    }
  const first = [...except].slice(0, named)
  const units = (await Promise.all(first.map((id) => unitById(read, id)))).filter(
    (unit) => unit !== undefined,
  )
  if (units.length > 0) {
    const more = except.size > units.length
    return {
      vi: `Nơi nhận trực tuyến: ${units.map(({ nameVi }) => nameVi).join(', ')}${more ? ' và nơi khác' : ''}.`,
      en: `It is taken online by ${units.map(({ nameEn }) => nameEn).join(', ')}${more ? ' and others' : ''}.`,
    }
  }
  return onNationalPortal
    ? {
        vi: 'Nộp trên Cổng Dịch vụ công quốc gia (dichvucong.gov.vn) hoặc tại Bộ phận Một cửa.',
        en: 'Use the national portal (dichvucong.gov.vn) or the one-stop desk.',
      }
    : { vi: 'Nộp tại Bộ phận Một cửa.', en: 'Hand it in at the one-stop desk.' }
}
