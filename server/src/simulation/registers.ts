import type { Answers, ServiceDefinition } from '@mot-cua/form-engine'
import type { ResultRegister } from '../contexts/dossiers/index.ts'
import { factsAsked } from '../contexts/dossiers/results/kinds.ts'
import { faultyFacts, writtenFacts } from '../contexts/dossiers/rules/result-facts.ts'
import type { Life, Past } from './past.ts'
import { identityNumber, inventName } from './people.ts'

const typedAs = { text: 'theo hồ sơ gốc', number: '1,5', date: '2026-11-20' } as const

/** What the officer enters when the result is drafted: what is asked for and no answer says. */
export function entryFacts(service: ServiceDefinition, answers: Answers) {
  const asked = factsAsked(service)
  const entered = Object.fromEntries(
    asked.filter(({ required }) => required).map(({ id, type }) => [id, typedAs[type]]),
  )
  const faults = faultyFacts(asked, entered, answers)
  if (faults.length > 0) throw new Error(`${service.code}: nothing fits the fact ${faults[0]!.id}`)
  return { entered, facts: writtenFacts(asked, entered) }
}

/** What the national databases would say, with invented numbers and people; nobody is asked. */
export const resultRegister = (past: Past, life: Life): ResultRegister => ({
  async allotIdentityNumber({ answers, registeredOn }) {
    const born = String(answers['child-birth-date'] ?? registeredOn)
    const gender = answers['child-gender'] === 'female' ? '2' : '1'
    return identityNumber(born, gender, past.nextSerial(identityNumber(born, gender, 0).slice(0, 6)))
  },
  async findCivilRecord() {
    const person = (gender: '1' | '2') => ({
      HoVaTen: inventName(past.chance, gender),
      NgayThangNamSinh: '19910412',
      DanToc: '03',
    })
    return {
      ...{ So: '27', Quyen: '01/2019', NgayDangKy: '20190520', CoQuanDangKy: life.place.nameVi },
      NguoiDuocDangKy: {
        ...person(life.person.gender),
        GioiTinh: life.person.gender,
        NoiSinh: 'Sơn La',
        QueQuan: 'Sơn La',
      },
      Vo: person('2'),
      Chong: person('1'),
      NgayChet: '20190518',
      NoiChet: 'Sơn La',
      NguyenNhan: 'Tuổi già',
    }
  },
})
