/** What the business registry keeps of a company, cooperative or household business. */
export type Business = {
  number: string
  name: string
  kind: 'company' | 'cooperative' | 'household-business'
  representativeId: string
}

/** A name that somebody had looked up and that was free, kept for them for a while. */
export type CheckedName = { name: string; forId: string; checkedOn: string }

export const businesses: readonly Business[] = [
  {
    number: '0000000014',
    name: 'HỢP TÁC XÃ CHÈ BAN MAI (MẪU)',
    kind: 'cooperative',
    representativeId: '000076002007',
  },
]

export const checkedNames: readonly CheckedName[] = [
  { name: 'TẠP HÓA MINH ĐẶNG', forId: '000190000901', checkedOn: '2026-11-06' },
]
