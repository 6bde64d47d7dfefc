const failsTwice = ['0900009991', 'tam-loi@example.vn']
const failsAlways = ['0900009992', 'khong-ton-tai@example.vn']

/** Whether the n-th attempt (from 1) at sending to this number or address works. */
export function deliveryVerdict(to: string, attempt: number): 'delivered' | 'try-later' | 'undeliverable' {
  if (failsAlways.includes(to.toLowerCase())) return 'undeliverable'
  return failsTwice.includes(to.toLowerCase()) && attempt <= 2 ? 'try-later' : 'delivered'
}
