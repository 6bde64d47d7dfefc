import type { Text } from '../../../kernel/values/locale.ts'
import { isAgency, type UnitKind } from './unit-kind.ts'

/** Why a unit cannot simply end, in both languages; null when it can. */
export function judgeEndOfUnit({
  kind,
  children,
  posts,
}: {
  kind: UnitKind
  /** Units below it that go on, and posts in it that hold, on the first day it would be gone. */
  children: number
  posts: number
}): Text | null {
  if (isAgency(kind) || kind === 'one-stop-desk')
    return {
      vi: 'cơ quan và Bộ phận Một cửa nhận hồ sơ chỉ kết thúc bằng phương án sắp xếp tổ chức',
      en: 'agencies and desks receive dossiers and end only by a reorganisation plan',
    }
  if (children > 0) return { vi: `còn ${children} đơn vị trực thuộc`, en: `${children} units lie below it` }
  if (posts > 0) return { vi: `còn ${posts} vị trí công tác`, en: `${posts} posts are held in it` }
  return null
}
