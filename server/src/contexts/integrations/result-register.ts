import type { ResultRegister } from '../dossiers/index.ts'
import type { PopulationDatabase } from './adapters/population-database.ts'
import { civilSearch } from './rules/civil-search.ts'
import { isObject, textOf } from './rules/partner-values.ts'

/** What the national databases do for a result. */
export const createResultRegister = (database: PopulationDatabase): ResultRegister => ({
  async allotIdentityNumber({ request, procedure, official, answers, ...registration }) {
    const answer = await database.allotIdentityNumber(
      { request, procedure, official },
      {
        HoVaTen: answers['child-name'],
        NgayThangNam: compact(answers['child-birth-date']),
        GioiTinh: answers['child-gender'] === 'female' ? '2' : '1',
        DanToc: answers['child-ethnicity'],
        QuocTich: answers['child-nationality'],
        ...optional('SoDinhDanhMe', answers['mother-identity-number']),
        ...optional('SoDinhDanhCha', answers['father-identity-number']),
        ...optional('SoGiayChungSinh', answers['birth-paper-number']),
        SoDangKy: registration.number,
        NgayDangKy: compact(registration.registeredOn),
        CoQuanDangKy: registration.officeName,
        ...optional('QueQuan', toPlace(answers['child-hometown'])),
        ...optional('NoiSinh', toPlace(answers['birth-place-address'])),
      },
    )
    if (answer === 'already-numbered') return null
    const number = textOf(answer?.SoDinhDanh)
    if (!number) throw new Error(`No identity number was allotted: ${String(answer?.ThongBao ?? 'refused')}`)
    return number
  },
  async findCivilRecord({ request, procedure, official, answers }) {
    const search = civilSearch(answers)
    if (!search) return null
    const answer = await database.civilRecords({ request, procedure, official }, search)
    const records = Array.isArray(answer?.BanGhi) ? answer.BanGhi.filter(isObject) : []
    const wanted = textOf(answers['registration-number'])
    return records.find((record) => record.So === wanted) ?? records[0] ?? null
  },
})

const compact = (date: unknown) => String(date ?? '').replaceAll('-', '')
const optional = (field: string, value: unknown) =>
  value === undefined || value === null ? {} : { [field]: value }
const toPlace = (address: unknown) =>
  isObject(address)
    ? { MaTinhThanh: address.province_code, MaPhuongXa: address.commune_code, ChiTiet: address.detail ?? '' }
    : undefined
