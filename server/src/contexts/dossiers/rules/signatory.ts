/**
 * The lines above a signature (Decree 30/2020, Annex I): for whom the signer signs and in which office. A deputy signs
 * `KT.` (for) the head; whoever heads a People's Committee or its deputy signs `TM.` (on behalf of) the committee; who acts in
 * a delegated post signs `TUQ.` (by delegation of) the head, under their own title.
 */
export function signatureOffices(position: string): string[] {
  const [, own, lender] = /^(.*) \(được ủy quyền của (.+)\)$/.exec(position.normalize('NFC')) ?? []
  const title = lender ?? position.normalize('NFC')
  const committee = /ủy ban nhân dân|ubnd/i.test(title) && !/văn phòng/i.test(title)
  const head = ['Chủ tịch', 'Giám đốc', 'Chánh Văn phòng', 'Trưởng phòng'].find((office) =>
    title.toLowerCase().includes(office.toLowerCase()),
  )
  if (!head) return [title.toUpperCase()]
  if (own !== undefined) return [`TUQ. ${head.toUpperCase()}`, own.toUpperCase()]
  const deputy = title.toLowerCase().startsWith('phó')
  const lines = deputy ? [`KT. ${head.toUpperCase()}`, `PHÓ ${head.toUpperCase()}`] : [head.toUpperCase()]
  return committee ? ['TM. ỦY BAN NHÂN DÂN', ...lines] : lines
}
