/** A driving licence as the road administration has it. */
export type DrivingLicence = {
  number: string
  /** An id of the code list licence-classes. */
  class: string
  issuedOn: string
  issuedBy: string
  /** Absent: without an end. */
  validUntil?: string
  suspended: boolean
  unsettledViolations: number
  holderId: string
}

export const drivingLicences: readonly DrivingLicence[] = [
  {
    number: '140200001301',
    class: 'A1',
    issuedOn: '2019-07-07',
    issuedBy: 'Sở Giao thông vận tải tỉnh Sơn La',
    suspended: false,
    unsettledViolations: 0,
    holderId: '000300001401',
  },
  {
    number: '140130000123',
    class: 'B',
    issuedOn: '2016-05-12',
    issuedBy: 'Sở Giao thông vận tải tỉnh Sơn La',
    validUntil: '2026-05-12',
    suspended: false,
    unsettledViolations: 1,
    holderId: '000097000301',
  },
]
