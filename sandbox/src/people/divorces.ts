/** A divorce that a court has pronounced and the civil-status database has noted. */
export type Divorce = { number: string; inForceFrom: string; court: string; partyId: string }

export const divorces: readonly Divorce[] = [
  {
    number: '12/2015/QĐST-HNGĐ',
    inForceFrom: '2015-08-20',
    court: 'Tòa án nhân dân huyện Quỳnh Nhai, tỉnh Sơn La',
    partyId: '000079000503',
  },
]
