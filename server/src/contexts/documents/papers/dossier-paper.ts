import type { Content } from 'pdfmake/interfaces.js'
import { unbroken } from './keep-words.ts'
import { entries, entry } from './state-layout.ts'

/** What every paper about a dossier says of it. */
export type DossierFacts = {
  code: string
  procedureCode: string
  procedureName: string
  applicant: { name: string; address: string; phone: string; email?: string; identityNumber?: string }
}

/** `Số: 12/HDHS` and the code of the dossier, under the agency. */
export const numberLines = (number: string | undefined, { code }: Pick<DossierFacts, 'code'>): string[] =>
  number ? [`Số: ${number}`, `Mã hồ sơ: ${code}`] : [`Mã hồ sơ: ${code}`]

/** Whose dossier it is, where they can be reached, and what they ask for. */
export function dossierFacts({ applicant, procedureName, procedureCode }: DossierFacts): Content[] {
  const phone = ['Số điện thoại', applicant.phone, 3] as [string, string, number]
  return [
    entry('Hồ sơ của', applicant.name, true),
    applicant.identityNumber ? entries(['Số định danh', applicant.identityNumber, 4], phone) : entries(phone),
    ...(applicant.address ? [entry('Địa chỉ', applicant.address)] : []),
    ...(applicant.email ? [entry('Email', applicant.email)] : []),
    {
      text: [`Nội dung yêu cầu giải quyết: ${procedureName} `, unbroken(`(mã thủ tục ${procedureCode})`)],
      margin: [0, 0, 0, 4],
    },
  ]
}
