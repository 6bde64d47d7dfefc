import { businesses, checkedNames } from '../people/businesses.ts'
import { deathNotices } from '../people/death-notices.ts'
import { divorces } from '../people/divorces.ts'
import { drivingLicences } from '../people/driving-licences.ts'
import { landParcels } from '../people/land-parcels.ts'
import type { Fields } from '../shell/fields.ts'
import { identityPattern } from './messages.ts'
import {
  businessOut,
  checkedNameOut,
  divorceOut,
  licenceOut,
  noticeOut,
  parcelOut,
} from './partner-answers.ts'
import type { Registry } from './registry.ts'
import { outcomes, type Question } from './services.ts'

/** What the integration platform passes on to databases of other ministries, by address: always about one person. */
export function createPartnerServices(registry: Registry): Record<string, (fields: Fields) => Question> {
  return {
    '/api/datdai/thuadat': (fields) => {
      const serial = fields.optional('SoPhatHanh', { max: 50 })
      return about(fields, (id) => ({
        ThuaDat: landParcels
          .filter(
            ({ ownerIds, shared }) =>
              ownerIds.includes(id) || shared.some(({ identityNumber }) => identityNumber === id),
          )
          .filter(({ certificate }) => !serial || certificate.serial === serial)
          .map((parcel) => parcelOut(parcel, id, registry)),
      }))
    },
    '/api/dangkykinhdoanh': (fields) =>
      about(fields, (id) => ({
        DoanhNghiep: businesses
          .filter(({ representativeId }) => representativeId === id)
          .map((business) => businessOut(business, registry)),
        TenDaTraCuu: checkedNames.filter(({ forId }) => forId === id).map(checkedNameOut),
      })),
    '/api/giaypheplaixe': (fields) =>
      about(fields, (id) => ({
        GiayPhep: drivingLicences
          .filter(({ holderId }) => holderId === id)
          .map((licence) => licenceOut(licence, new Date().toISOString().slice(0, 10))),
      })),
    '/api/giaybaotu': (fields) => about(fields, (id) => ({ GiayBaoTu: noticesFor(id, registry) })),
    '/api/baohiem/noikham': (fields) =>
      about(fields, (id) => {
        const facility = registry.person(id)?.careFacility
        return { NoiKham: facility ? [{ Ten: facility }] : [] }
      }),
    '/api/hotich/lyhon': (fields) =>
      about(fields, (id) => {
        const divorce = divorces.find(({ partyId }) => partyId === id)
        return { LyHon: divorce ? divorceOut(divorce) : null }
      }),
  }
}

function about(fields: Fields, answer: (identityNumber: string) => object): Question {
  const id = fields.text('SoDinhDanh', { pattern: identityPattern })
  return { subjects: [id], answer: () => ({ ...outcomes.done, ...answer(id) }) }
}

/** Notices about parents, children, the spouse and members of the household, which the asker may register. */
function noticesFor(askerId: string, registry: Registry) {
  const asker = registry.person(askerId)
  if (!asker) return []
  return deathNotices.flatMap((notice) => {
    const deceased = registry.person(notice.deceasedId)
    if (!deceased || deceased === asker) return []
    const near =
      deceased.householdHeadId === asker.householdHeadId ||
      [asker.fatherId, asker.motherId, asker.spouseId].includes(deceased.identityNumber) ||
      [deceased.fatherId, deceased.motherId].includes(askerId)
    return near ? [noticeOut(notice, asker, deceased)] : []
  })
}
