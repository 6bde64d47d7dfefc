import { isMailbox } from '../../../kernel/values/mailbox.ts'

export type Channel = 'portal' | 'sms' | 'email'
export type Way = { channel: Channel; to: string | null }

const mobile = /^(0|\+84)\d{9}$/

/** How a person is told: always in the portal, and wherever else a usable number or address is known. */
export const channelsFor = ({ phone, email }: { phone: string | null; email: string | null }): Way[] => [
  { channel: 'portal', to: null },
  ...(phone !== null && mobile.test(phone) ? [{ channel: 'sms' as const, to: phone }] : []),
  ...(email !== null && isMailbox(email) ? [{ channel: 'email' as const, to: email }] : []),
]
