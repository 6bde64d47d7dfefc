import { readFileSync } from 'node:fs'

export type Addresses = {
  provinces: { code: string; name: string; fullName: string; kind: 'province' | 'city' }[]
  communes: {
    code: string
    name: string
    fullName: string
    kind: 'xa' | 'phuong' | 'dac-khu'
    province: string
  }[]
}

const file = new URL('../../../../../data/provinces/addresses.json', import.meta.url)
let read: Addresses | undefined

/** The provinces and communes of Viet Nam since 1 July 2025 for choosing an address; read from disk once. */
export function readAddresses(): Addresses {
  read ??= JSON.parse(readFileSync(file, 'utf8')) as Addresses
  return read
}
