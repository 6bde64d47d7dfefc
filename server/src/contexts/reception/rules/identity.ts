/**
 * Whether a personal identity number can be that of somebody with this birth date and sex (Decree 70/2024: the fourth digit is
 * even for men, 0–1 for the years from 1900, 2–3 from 2000; the next two are the year). What is not said is not compared.
 */
export function identityAgrees({
  identityNumber,
  birthDate,
  gender,
}: {
  identityNumber: string
  birthDate: string | null
  gender: '1' | '2' | null
}): boolean {
  if (!/^\d{12}$/.test(identityNumber)) return false
  const digit = Number(identityNumber[3])
  if (gender && digit % 2 !== (gender === '1' ? 0 : 1)) return false
  if (!birthDate) return true
  const century = 19 + Math.floor(digit / 2)
  return Number(birthDate.slice(0, 2)) === century && birthDate.slice(2, 4) === identityNumber.slice(4, 6)
}
