import { belowHundred, digits } from './number-in-words.ts'

const scales = ['', 'nghìn', 'triệu', 'tỷ', 'nghìn tỷ', 'triệu tỷ'] as const

/** An amount of whole đồng in Vietnamese words, as declarations and receipts write it: "Tám mươi triệu đồng". */
export function moneyInWords(amount: number): string {
  const words = `${numberInWords(amount)} đồng`
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
}

function numberInWords(amount: number): string {
  if (amount === 0) return digits[0]
  const groups: number[] = []
  for (let rest = amount; rest > 0; rest = Math.floor(rest / 1000)) groups.push(rest % 1000)
  const words: string[] = []
  for (let at = groups.length - 1; at >= 0; at--) {
    const group = groups[at]!
    if (group === 0) continue
    const scale = scales[at]!
    words.push(belowThousand(group, at < groups.length - 1), ...(scale ? [scaleWithin(groups, at)] : []))
  }
  return words.join(' ')
}

// "nghìn tỷ" says "tỷ" only once when the group of the thousand millions below it is not empty.
function scaleWithin(groups: readonly number[], at: number): string {
  const scale = scales[at]!
  const billionsFollow = groups.slice(3, at).some((group) => group > 0)
  return at > 3 && billionsFollow ? scale.replace(' tỷ', '') : scale
}

function belowThousand(number: number, full: boolean): string {
  const [hundreds, rest] = [Math.floor(number / 100), number % 100]
  const words = hundreds > 0 || full ? [`${digits[hundreds]} trăm`] : []
  if (rest > 0 && rest < 10 && words.length > 0) words.push(`linh ${digits[rest]}`)
  else if (rest > 0) words.push(belowHundred(rest))
  return words.join(' ')
}
